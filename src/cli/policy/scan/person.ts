/**
 * @module
 * Fields that by their name are about somebody, and whose values have no form that a reader could tell: names of people,
 * addresses of houses, days of birth, what somebody logs in with, numbers that a state or a company gives, and what analytics and
 * advertising know a browser or a device by.
 */
import { splitName } from '../../../transforms/scrub/number/word/name.js';
import type { Place } from './place.js';

/** What nobody needs to recognize again is dropped; what links the records of one person becomes a pseudonym. */
export type About = 'drop' | 'pseudonym';

const names: Readonly<Record<About, string>> = {
  drop:
    'firstname lastname middlename givenname familyname maidenname surname forename fullname displayname nickname callername ' +
    'calleridname calleename calledname connectedname contactname customername membername patientname ownername ' +
    'street streetaddress streetname houseno housenumber postaladdress homeaddress mailingaddress billingaddress shippingaddress ' +
    'deliveryaddress addressline addressline1 addressline2 address1 address2 birthdate birthday dateofbirth dob birthplace ' +
    'vorname nachname strasse geburtsdatum prenom nom rue datenaissance nombre apellido apellidos calle nome cognome sobrenome ' +
    'endereco indirizzo voornaam achternaam straat',
  pseudonym:
    'username login loginname loginid accountname screenname remoteuser authuser samaccountname ' +
    'ssn socialsecuritynumber socialsecurity nationalid nationalidnumber nino taxid taxnumber passport passportno passportnumber ' +
    'driverlicense driverslicense drivinglicense idcard idnumber steuerid dni nif nie codicefiscale bsn cpf aadhaar mynumber ' +
    'userid customerid customernumber customerno memberid membernumber membershipnumber subscriberid patientid employeeid ' +
    'policynumber contractnumber kundennummer kundennr vertragsnummer ' +
    'anonymousid distinctid visitorid userpseudoid amplitudeid browserid cookieid visid mcvisid ga gid fbp fbc ' +
    'gclid fbclid msclkid ttclid twclid yclid dclid wbraid gbraid lifatid browserfingerprint devicefingerprint visitorfingerprint ' +
    'deviceid androidid idfa idfv gaid aaid oaid advertisingid udid installationid appinstanceid hwid hardwareid',
};

const about = new Map(
  (Object.entries(names) as [About, string][]).flatMap(([what, list]) =>
    list.split(' ').map((name) => [name, what] as const),
  ),
);

/** Words for people. Their name is a person's name, and no title. */
const people = new Set(
  (
    'from to caller callee called calling contact customer user owner person patient member subscriber employee agent sender ' +
    'recipient profile driver guest passenger student'
  ).split(' '),
);

/**
 * @example
 * aboutOf(below(top, 'caller_id_name')) // 'drop'
 */
export function aboutOf({ name, holder }: Place): About | undefined {
  const parts = partsOf(name);
  // `customer_ssn`, `shipping.streetAddress`: the end of a name says what the value is, and the front whose it is.
  for (let from = 0; from < parts.length; from++) {
    const rest = parts.slice(from).join('');
    const said = from === 0 || !alone.has(rest) ? about.get(rest) : undefined;
    if (said !== undefined) return said;
  }
  if (parts.at(-1) !== 'name') return undefined;
  const owner = parts.length > 1 ? parts.at(-2) : holder && partsOf(holder.name).join('');
  return owner !== undefined && people.has(owner) ? 'drop' : undefined;
}

/** These say it only by themselves: a `last_login` is a time. */
const alone = new Set('login nom rue nome calle nombre nie nif dni ga gid fbp fbc visid'.split(' '));

const partsOf = (name: string): string[] =>
  splitName(
    name
      .replaceAll(/[\s.:/]/g, '_')
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, ''),
  );
