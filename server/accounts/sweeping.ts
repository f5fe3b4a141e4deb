// What is over is thrown away: sessions nobody comes back to, sign-ins that stopped half-way, codes long spent.
import { type Asked, countOf } from './asked.ts'

const days = 86_400_000
const ago = (now: string, milliseconds: number): string => new Date(Date.parse(now) - milliseconds).toISOString()

const statements = {
  sessions: 'delete from accounts.sessions where seen < $1',
  flows: 'delete from accounts.flows where until < $1',
  codes: 'delete from accounts.codes where until < $1',
} as const

/** Milliseconds each kind stays: a session as long as any may last, a code as long as somebody may ask who issued it. */
const kept: { readonly [K in keyof typeof statements]: number } = { sessions: 31 * days, flows: 0, codes: 90 * days }

export const sweepAccounts = async (asked: Asked, now: string): Promise<void> => {
  for (const [name, text] of Object.entries(statements))
    await countOf(asked, `sweep ${name}`, text, [ago(now, kept[name as keyof typeof statements])])
}
