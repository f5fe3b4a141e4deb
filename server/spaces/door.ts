// What opens the check-in of a space on one day: the secret in the sheet at the door, and the six digits for who has no camera.

export type DoorDay = { readonly day: string; readonly turn: number }

/** Made again each day from the installation's own secret, and anew within the day at each `turn`: kept nowhere, worth nothing tomorrow. */
export const doorOf = (print: (text: string) => string, space: string, { day, turn }: DoorDay) => {
  const when = turn === 0 ? day : `${day} ${turn}`
  return {
    ...{ day, turn, token: print(`door token ${space} ${when}`).slice(0, 22) },
    code: String(Buffer.from(print(`door code ${space} ${when}`), 'base64url').readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
  }
}
