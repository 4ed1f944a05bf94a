import { describeNames } from '../named.js';

describeNames({
  'who answers calls': [
    'INFO queue agent="‹Pau Ferrer›" answered',
    'agent="‹Pau Ferrer›" state=paused',
    'User-Agent: Asterisk PBX answered, user agent="Zoiper Classic" call 7, agent="Asterisk PBX" call=7',
  ],
});
