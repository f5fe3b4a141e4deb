// What nobody should go on with: secrets from examples, passwords that are tried first, addresses without encryption.

/** Words of examples and of laziness, wherever they stand in a secret. */
const examples = /change.?me|cambia|example|esempio|placeholder|password|segreto|secret|default|1234567890|abcdefgh|qwerty|comunanza|lorem/i
const fewestLetters = 10

/** Whether a secret looks like one somebody else has too: an example, or few letters again and again. */
export const isGuessable = (secret: string): boolean =>
  examples.test(secret) || new Set(secret).size < fewestLetters || /^(.{1,8})\1+$/.test(secret)

const usualPasswords = new Set([
  'postgres',
  'password',
  'passw0rd',
  'admin',
  'root',
  'comunanza',
  'changeme',
  'secret',
  'test',
  '123456',
  '12345678',
])

/** Whether the password in a database address is one of the first that are tried, or the user's own name. No password is another matter: a socket or a certificate may do without. */
export const hasUsualPassword = (address: string): boolean => {
  const { username, password } = new URL(address)
  const said = decodeURIComponent(password)
  return said !== '' && (usualPasswords.has(said.toLowerCase()) || said === decodeURIComponent(username))
}

/** Whether a host is this machine and no other. */
export const isHere = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host) || host.startsWith('/')
