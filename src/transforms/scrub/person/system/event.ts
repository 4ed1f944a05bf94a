/**
 * @module
 * Users in what applications tell of them: what became of one (`New user registered: alice`), what one did (`User alice_e viewed …`), who is
 * not known (`No such user (alice)`).
 */
import { type Place, place } from '../form.js';

const users =
  '(?:[uU]ser|[aA]ccount|[mM]ember|[uU]suario|[uU]suário|[uU]tilizador|[uU]tente|[bB]enutzer|[nN]utzer|[uU]tilisateur|[gG]ebruiker)';
/** In English, Spanish, Portuguese, Italian, French, German and Dutch. */
const done =
  'registered|created|added|deleted|removed|logged (?:in|out)|signed (?:in|up|out)|authenticated|locked(?: out)?|unlocked|banned|blocked|unblocked|invited|activated|deactivated|approved|(?:dis)?connected|' +
  'registrad[oa]|cread[oa]|añadid[oa]|agregad[oa]|eliminad[oa]|borrad[oa]|autenticad[oa]|(?:des)?bloquead[oa]|activad[oa]|(?:des)?conectad[oa]|cadastrad[oa]|criad[oa]|removid[oa]|excluíd[oa]|adicionad[oa]|' +
  'registrat[oa]|creat[oa]|aggiunt[oa]|eliminat[oa]|rimoss[oa]|autenticat[oa]|bloccat[oa]|sbloccat[oa]|(?:dis)?conness[oa]|' +
  'créée?|enregistrée?|inscrite?|ajoutée?|supprimée?|(?:dé)?connectée?|authentifiée?|(?:dé)?bloquée?|' +
  'registriert|angelegt|erstellt|hinzugefügt|gelöscht|angemeldet|abgemeldet|gesperrt|entsperrt|geregistreerd|aangemaakt|toegevoegd|verwijderd|aangemeld|afgemeld';
/** What is said behind a colon of how it went, and is nobody. */
const outcome =
  '(?!(?:success\\p{L}*|succeed\\p{L}*|fail\\p{L}*|error\\p{L}*|true|false|yes|none|null|nil|undefined|done|pending|complete\\p{L}*|ok|now|today|never|always|both|self|manual\\p{L}*|auto\\p{L}*|email|phone|name|profile|role|status|sí|oui|non|nein|sim|não|nee|\\p{L}+ly|\\p{L}+mente)(?![\\p{L}\\d._-]))';

/** What is done to something, and by somebody. */
const did =
  'accessed|viewed|uploaded|downloaded|exported|imported|submitted|opened|printed|placed|purchased|searched|performed|attempted|tried|invited|shared|posted|commented|voted|subscribed|unsubscribed|executed|ran|queried|visited|browsed|clicked|entered|exceeded|initiated|triggered|accepted|declined|rated|reviewed|booked|ordered|paid|bought|sold|transferred|withdrew|deposited|reported|flagged|liked|followed|unfollowed|called|replied|switched|selected|applied';
/** Of a field it is said, too: `user last_login updated`. */
const changed =
  'updated|deleted|created|modified|edited|changed|removed|added|renamed|moved|saved|cancell?ed|approved|rejected|completed|started|stopped|enabled|disabled|assigned|restored|reset|set|sent|received';
const something =
  '(?:the|an?|his|her|their|its|own|all|another|new|file|record|order|item|task|product|document|invoice|ticket|\\d|#|"|\')';

const hints = 'user |account |nutzer |utente |ilisateur |usuario |usuário |ebruiker '.split('|');

export const events: readonly Place[] = [
  // `Nuevo usuario registrado: alice (alice@example.org)`, `User created: alice`
  place(
    hints,
    'any',
    String.raw`(?<![\p{L}\d_-])${users} (?:(?:has been|was|is|ha sido|fue|foi|è stato|wurde|ist|a été|est) )?(?:${done}) ?: ["']?${outcome}NAME(?=["']?(?:\s*$|\n| \(|[,;]| <| (?:from|with|by|via|desde|de|da|von|par|por) ))`,
  ),
  // `User alice_e viewed the file`, `user alice7 deleted item 4`
  place(
    ['user '],
    'certain',
    String.raw`(?<![\p{L}\d_-])[uU]ser NAME(?= (?:has |just |successfully )?(?:(?:${did})(?![\p{L}\d_])|(?:${changed}) ${something}))`,
  ),
  // `usuario alice7 eliminó el registro`
  place(
    hints.slice(2),
    'certain',
    String.raw`(?<![\p{L}\d_-])(?:[uU]suario|[uU]suário|[uU]tente|[bB]enutzer|[uU]tilisateur|[gG]ebruiker) NAME(?= \p{Ll}{1,16}(?: |$))`,
  ),
  // `No such user (alice)`, `User unknown (alice)`, `no such user here: alice`
  place(
    ['such user', 'er unknown', 'nown user', 'ser not found'],
    'any',
    String.raw`(?<![\p{L}\d_-])(?:[nN]o such user(?: here)?|[uU]ser (?:unknown|not found)|[uU]nknown user)(?: here)?(?:: ?|:? ?[("'<])(?!(?:in|at|on|for|id)(?![\p{L}\d_.-]))NAME(?=[)"'>]|\s*$|\n|[,;])`,
  ),
  // `MULTI: new connection by client 'alice' will cause …`, `ifconfig_pool_read(), in='alice,192.0.2.4'`
  place(
    ["client '", "d(), in='"],
    'any',
    String.raw`(?:\bconnection by client '|\bifconfig_pool_read\(\), in=')NAME(?=' will cause |,\d{1,3}\.\d)`,
  ),
  // `Session started for alice7`
  place(
    [
      'sion started for ',
      'sion opened for ',
      'sion created for ',
      'sion ended for ',
      'sion closed for ',
      'sion expired for ',
    ],
    'certain',
    String.raw`(?<![\p{L}\d_-])[sS]ession (?:started|opened|created|ended|closed|expired|terminated) for NAME(?=[\s,.;)]|$)`,
  ),
];
