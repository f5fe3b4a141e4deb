// What opens the check-in of a space on one day: the secret in the sheet at the door, and the six digits for who has no camera.

/** Made again each day from the installation's own secret: kept nowhere, worth nothing tomorrow. */
export const doorOf = (print: (text: string) => string, space: string, day: string) => ({
  day,
  token: print(`door token ${space} ${day}`).slice(0, 22),
  code: String(Buffer.from(print(`door code ${space} ${day}`), 'base64url').readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
})
