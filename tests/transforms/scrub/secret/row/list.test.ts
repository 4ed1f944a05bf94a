import { describeMarked } from '../../marked.js';

describeMarked({
  'accounts and passwords, one a line': [
    "printf 'alice:⟦Winter4841⟧\\nbob:⟦Sommer2024!⟧' | chpasswd",
    'chpasswd <<EOF\\nalice:⟦geheimnis⟧\\nbob:⟦Dragon7130⟧\\nEOF',
    'chpasswd <<EOF\nalice:⟦geheimnis⟧\nbob:⟦Dragon7130⟧\nEOF',
    'echo alice:⟦geheimnis⟧ | chpasswd',
    'echo "root:⟦geheimnis⟧" | sudo chpasswd',
    'chpasswd: {list: "root:⟦hunter22x⟧\\nalice:⟦hunter33y⟧"}',
    'chpasswd:\n  list: |\n    root:⟦hunter22x⟧\n    alice:⟦geheimnis⟧\n  expire: false',
  ],
  'what only looks like one': [
    'chpasswd[12]: pam_unix(chpasswd:chauthtok): password changed for alice',
    'Nov 27 10:20:30 host chpasswd: mod:x key:value',
    'run a user:hunter x | y',
  ],
});
