import { describeMarked } from '../../marked.js';

describeMarked({
  'four digits of a UUID are no standard of telephones': [
    'b3038566-b451-750f-e164-7faf4764935e 960 5550134, e267ac83-ca20-85d6-a1b2-adf0233fe164 - 716 5551139',
    'a_e164 ⟦2025550123⟧, e164: ⟦2025550145⟧, b3038566-b451-750f-e164-7faf4764935e phone ⟦2025550123⟧',
  ],
  'what a session is called by is no number of the one before': [
    'subscriber=alice session=2025550123 x, subscriber=alice request=2025550123 x',
    'subscriber=alice number=⟦2025550123⟧ x',
  ],
  'a function that is called back has no number': [
    'do Mdrv_CPU_T_sensor_Check_callback: 1500000, forcibly',
    'callback: ⟦2025550123⟧, customer_callback: ⟦2025550123⟧, preferred_phone_callback=⟦2025550123⟧',
  ],
  'what is written is no number that is texted': [
    '  [ 1] .text             PROGBITS        08049000 001000 000016 00',
    'speech endpos=0 score0=969 text0="123456789" grammar0=digits',
    "expect(text: '1223321', column: 'x'), let text = \"1234567890\";",
    '{"kind":"text","text":"Auto-Publish 0xFD [32521632767](x)"}',
    '$("#form:text").val()*1234567',
    'a lock in pipe_resize_ring() (Example) [2141631 2141632] {CVE}, 11458160 function calls (11335114 primitive calls)',
    'date=2026-10-06 logid="0720018432" type="utm" subtype="voip" srcphone="x"',
    'confirm(lang("04041509") + formText + "\\n" + lang("04041524")), alert(text + lang("04041524"))',
    'text me at ⟦2025550123⟧, Text: ⟦2025550123⟧, call or text ⟦2025550123⟧',
  ],
  'of a command line, a frequency, a count': [
    '/document/7.6.4/cli-reference/333889629/config-system-admin',
    'foreach (CELL_FREQ 1000000 3500000), osd_open=125563,osdop_call=1637886,osdop_create=0',
    'cli-number: ⟦2025550123⟧, src_cli=⟦2025550123⟧',
  ],
});
