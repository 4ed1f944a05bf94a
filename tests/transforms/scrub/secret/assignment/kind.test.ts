import { describeMarked } from '../../marked.js';

describeMarked({
  'what closes a bracket that nothing opened is the name of a program': [
    'Feb  2 12:40:31 host gdm-password]: gkr-pam: unlocked login keyring',
    'gdm-password]: gkr-pam: unable to locate daemon control file',
    '[user-password]: ⟦lemon7tree⟧, form[login-password]: ⟦lemon7tree⟧',
  ],
});
