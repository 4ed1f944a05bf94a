import { describeMarked } from '../../marked.js';

describeMarked({
  'what a device is advertised to by': [
    'ad status granted IDFA ⟦5CE177F2-D1D7-4A37-9919-A5914CC6B721⟧',
    'GAID=⟦cdda802e-fb9c-47ad-9866-0794d394c912⟧ "advertisingId":"⟦cdda802e-fb9c-47ad-9866-0794d394c912⟧"',
    'IDFA: 00000000-0000-0000-0000-000000000000',
    'ad_id=5CE177F2-D1D7-4A37-9919-A5914CC6B721 request id 5CE177F2-D1D7-4A37-9919-A5914CC6B721',
  ],
  'what Apple and Android know a device by': [
    'android_id=⟦18b3c729cfa95951⟧ fcm',
    'UniqueDeviceID: ⟦00008101-67F53A261DE0D12B⟧\nProductVersion: 17.1.1',
    'udid ⟦2b6f0cc904d137be2e1730235f5664094b831186⟧',
    'trace_id=18b3c729cfa95951 commit 2b6f0cc904d137be2e1730235f5664094b831186',
  ],
  'what a program knows a device by': [
    'device_id=⟦4bd193bd-441b-48eb-a7da-07f455db0dab⟧ platform=android',
    '{"device_id":"⟦3YRYRHrfcdL6b5YbMoPGa9⟧"} {"deviceId":"⟦5eb46e2791e38183⟧"}',
    '{"hwid":"⟦350d1afd-f6fa-4cf9-ac79-79955fd83bd4⟧"} installation_id=⟦350d1afd-f6fa-4cf9-ac79-79955fd83bd4⟧',
    'PUT /v3/devices/⟦7a5dac24-448c-45ba-9186-161a19a1c1be⟧ {} GET /device/⟦7a5dac24-448c-45ba-9186-161a19a1c1be⟧',
    'GET /orders/7a5dac24-448c-45ba-9186-161a19a1c1be /services/7a5dac24-448c-45ba-9186-161a19a1c1be',
    'NetScreen device_id=0275112227993284 [Root]system-information-00767',
    'vendor_id=0x8086 device_id=0x1572, device id 10de, device_id=camera-front-left-01',
    'trace_id=4bd193bd-441b-48eb-a7da-07f455db0dab app_id=3YRYRHrfcdL6b5YbMoPGa9',
  ],
  'what a program calls a device': [
    'device ⟦dev-10b7f3c29ae84d51⟧ registered, device=⟦dev_10b7f3c2⟧, unregistered device "⟦device-a0b7f3c29ae8⟧"',
    '{"deviceId":"⟦dev_10b7f3c29ae84d51⟧"} device_id: ⟦dev-10b7f3c29a⟧ dev_id=⟦dev_10b7f3c29a⟧ hwid=⟦dev-10b7f3c29a⟧',
    'PUT /v1/devices/⟦dev-10b7f3c29ae84d51⟧/state GET /device/⟦dev_10b7f3c29ae8⟧',
    'device dev-sda1 device_id=dev-eth0 device dev-build-7 device dev-20261128 device dev-deadbeef device dev-1a2b3c-west',
    'branch dev-10b7f3c29ae84d51 image app:dev_10b7f3c29ae84d51 commit dev-10b7f3c2 /dev/10b7f3c2 device tree dev_10b7f3c2',
  ],
  'a name of a device, whatever blank stands behind it': [
    'bid: gaid\n=⟦79a31658-ec43-4d6a-9d1f-5ddfca910333⟧ device_id\t=⟦dev_10b7f3c29a⟧',
    'iPad SerialNumber\t: ⟦VPVA52558132⟧',
  ],
  'a serial number, of what people carry': [
    'DeviceName: Tablet-07 | SerialNumber: ⟦VPVA52558132⟧ | IMEI: ⟦350000000000006⟧ | OSVersion: 17.1.3',
    'Seriennummer ⟦VPVA52558132⟧, iPad in der Schule',
    'usb 1-1: SerialNumber: VPVA52558132 disk',
    'certificate serial number: 0A1B2C3D4E5F for iPhone users, Android serial number 20240101123456',
    'order number ABCD12345678 of an iPhone',
  ],
});

describeMarked({
  'a UUID behind the word for a device, beside who uses it': [
    'used 9x from device ⟦7157b5b1-bd05-4729-a001-1e0af49aec45⟧ ip ⟦192.0.2.81⟧',
    'device=⟦1e43aa6e-f5e6-4ede-97c5-12ec64b7f06b⟧ model=Pixel_7 os=14',
    'mount device 7157b5b1-bd05-4729-a001-1e0af49aec45 for user, BTRFS: device 7157b5b1-bd05-4729-a001-1e0af49aec45 user',
    'device: 7157b5b1-bd05-4729-a001-1e0af49aec45 state: ok',
  ],
  'what Adjust knows a device by': [
    'adid=⟦c10ecee1fc3a687c43d34c0f013ffb02⟧&event=signup',
    'gps_adid=⟦1e43aa6e-f5e6-4ede-97c5-12ec64b7f06b⟧',
    'etag=c10ecee1fc3a687c43d34c0f013ffb02, loadid=c10ecee1fc3a687c43d34c0f013ffb02',
  ],
});
