import { describeMarked } from '../marked.js';

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
  'a serial number, of what people carry': [
    'DeviceName: Tablet-07 | SerialNumber: ⟦VPVA52558132⟧ | IMEI: ⟦350000000000006⟧ | OSVersion: 17.1.3',
    'Seriennummer ⟦VPVA52558132⟧, iPad in der Schule',
    'usb 1-1: SerialNumber: VPVA52558132 disk',
    'certificate serial number: 0A1B2C3D4E5F for iPhone users, Android serial number 20240101123456',
    'order number ABCD12345678 of an iPhone',
  ],
});
