import { describeMarked } from '../../marked.js';

describeMarked({
  'a name that ends with what the secret is of, or of several': [
    'TOKEN_GITHUB=⟦kj38fjDk2kdjf9⟧ PASSWORD_MYSQL="⟦kj38fjDk2⟧" senha_banco=⟦kj38fjDk2⟧',
    'tokenGithub=⟦kj38fjDk2kdjf9⟧, secret_slack = ⟦kj38fjDk2dk3⟧; senha-wifi=⟦kj38fjDk2⟧',
    'PASSWORDS=⟦kj38fjDk2⟧ tokens=⟦kj38fjDk2kd9fj⟧',
  ],
  'what is said of a secret, or counted, or no secret by its shape': [
    'TOKEN_TYPE=Bearer2kdDjf9x PASSWORD_LENGTH=12 TOKEN_URL=https://a1b2C3d4 PASSWORD_FILE=/run/kj38fjDk2',
    'token_count=kj38fjDk2 secret_name=db-kj38fjDk2 PASSWORD_EXPIRES=20260124T101200Z token_id=kj38fjDk2kd',
    'tokens=1523 passwords=3 failed, TOKEN_GITHUB=release-candidate-1 PASSWORD_MYSQL=changeme1 tokenizer_x=kj38fjDk2',
  ],
});
