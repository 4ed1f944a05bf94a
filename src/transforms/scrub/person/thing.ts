/**
 * @module
 * Words that may follow `user` without being an account: they speak of one user, or of many.
 */
export const things: ReadonlySet<string> = new Set(
  (
    'warn trace fatal notice verbose critical severe preference risk score tutorial tutorials upon perspective perspectives input data name names agent agents id ids account accounts authentication authorization session sessions profile profiles ' +
    'settings setting interface mode space groups group service services experience requests request permission permissions ' +
    'list defined info information management mapping database table store pool role roles token tokens access activity ' +
    'action actions event events login logins logon logout registration creation password passwords key keys error errors ' +
    'code count manager process processes state status update updates type types query lookup directory folder home limit ' +
    'preferences property properties cache object objects record records entry entries credentials email emails message ' +
    'messages notification notifications object operation operations task tasks api app device devices domain field file files ' +
    'guide import export sync test tests thread threads tier unknown level levels flow feedback story stories slice instance ' +
    'registered found quota succeeded failed successful denied accepted rejected timeout forgot changed changes entered enters enter provided provides supplied sent typed used uses using without whose left right page form ' +
    'expected usual normal required invalid valid incorrect wrong empty missing blank optional disabled enabled locked active inactive ' +
    'identity identities being cluster clusters program programs details detail bad e.g i.e ' +
    'seen created added removed deleted confusion having where order unlocked unlocking started starting stopped stopping paused resumed switched comme ' +
    'signup signin detected credenciales credenciais identifiants anmeldedaten zugangsdaten requerido obligatorio obrigatório inválido incorrecto incorreto obligatoire incorrect invalide ungültig falsch gesperrt vereist'
  ).split(' '),
);

/** A part of a cloud, or of a cluster of Kubernetes. */
export const resource =
  /^(?:projects|organizations|folders|billingAccounts)\/|^system:(?:kube-[a-z-]{2,40}|apiserver|anonymous|unauthenticated|unsecured|serviceaccount:kube-system:[a-z\d-]{2,60})$/;
