// Policies: read strictly, said with the line that is wrong, and counted as they say.
import { describe, expect, it } from 'vitest'
import { formatVkey, newSkey, type Skey, vkeyOf } from '../../server/log/keys.ts'
import { signNote } from '../../server/log/note.ts'
import { formatPolicy, isPolicyFault, type Policy, parsePolicy, trust } from '../../server/proof/policy.ts'
import { cosign } from '../../server/proof/witness/witness.ts'
import { count, factOf, logKey, logOf, newWitnessKey, noteAt, origin, textAt } from './ledgers.ts'

const [x1, x2, x3, y1] = ['x1', 'x2', 'x3', 'y1'].map((name) => newWitnessKey(`${name}.example`)) as [Skey, Skey, Skey, Skey]
const key = (skey: Skey): string => formatVkey(vkeyOf(skey))
const text = [
  `log ${key(logKey)} https://registro.example.it`,
  '',
  '\t# tre di un ente, uno di un altro',
  `witness X1 ${key(x1)}`,
  `witness  X2\t${key(x2)} https://x2.example `,
  `witness X3 ${key(x3)}`,
  `witness Y1 ${key(y1)}`,
  'group X 2 X1 X2 X3',
  'group tutti all X Y1',
  'quorum tutti',
  '',
].join('\n')

const read = (policy: string): Policy => {
  const answer = parsePolicy(policy)
  if (isPolicyFault(answer)) throw new Error(`${answer.line}: ${answer.says}`)
  return answer
}
const log = logOf(count(5).map((index) => factOf(index, 2)))
const cosigned = (...witnesses: readonly Skey[]): string =>
  noteAt(log, 5) + witnesses.map((skey) => cosign(skey, textAt(log, 5), 9)).join('')

describe('a policy', () => {
  it('is read as it is written, and written as it is read', () => {
    const policy = read(text)
    expect(policy).toMatchObject({
      quorum: 'tutti',
      witnesses: [{ name: 'X1' }, { name: 'X2', url: 'https://x2.example' }, { name: 'X3' }, { name: 'Y1' }],
    })
    expect(read(formatPolicy(policy, ['una riga']))).toEqual(policy)
  })
  it.each([
    [[x1, x2, y1], true],
    [[x1, x3, y1], true],
    [[x1, x2, x3], false],
    [[x1, y1], false],
    [[], false],
  ])('counts who has cosigned (%#)', (witnesses, quorum) => {
    expect(trust(read(text), cosigned(...witnesses))).toMatchObject({ ok: true, size: 5, quorum })
  })
  it('does not take a witness’s signature for the log’s, nor a log’s under another name', () => {
    const onlyWitness = cosigned(x1).replace(/^— registro.*\n/m, '')
    expect(trust(read(text), onlyWitness)).toMatchObject({ ok: false, why: 'unknown-keys' })
    const other = newSkey('altro.example/1')
    const both = read(`log ${key(logKey)}\nlog ${key(other)}\nquorum none\n`)
    expect(trust(both, signNote(textAt(log, 5), [other]))).toMatchObject({ ok: false, why: 'unknown-keys' })
    expect(trust(both, noteAt(log, 5))).toMatchObject({ ok: true, origin, cosigned: [] })
  })
  it('does not take one witness twice, nor one that signs wrongly', () => {
    expect(trust(read(text), cosigned(x1, x1, y1))).toMatchObject({ quorum: false })
    expect(trust(read(text), noteAt(log, 5) + cosign(x1, textAt(log, 4), 9))).toMatchObject({ ok: false, why: 'wrong-signature' })
  })
  const base = [`log ${key(logKey)}`, `witness W ${key(x1)}`]
  it.each([
    ['no quorum', [...base], 0],
    ['two quorums', [...base, 'quorum W', 'quorum W'], 4],
    ['a quorum of nobody', [...base, 'quorum V'], 3],
    ['an unknown word', [...base, 'trust W'], 3],
    ['a word of JavaScript', [...base, 'constructor W'], 3],
    ['a log with a witness’s key', [`log ${key(x1)}`, 'quorum none'], 1],
    ['a witness with a log’s key', [`witness W ${key(logKey)}`, 'quorum none'], 1],
    ['a witness called none', [`witness none ${key(x1)}`, 'quorum none'], 1],
    ['a name taken twice', [...base, `witness W ${key(x2)}`, 'quorum W'], 3],
    ['a key there twice', [...base, `witness V ${key(x1)}`, 'quorum W'], 3],
    ['a log there twice', [base[0] ?? '', base[0] ?? '', 'quorum none'], 2],
    ['a group that wants more than it has', [...base, 'group G 2 W', 'quorum G'], 3],
    ['a group that wants nobody', [...base, 'group G 0 W', 'quorum G'], 3],
    ['a group without members', [...base, 'group G any', 'quorum G'], 3],
    ['a group of somebody defined later', ['group G any W', ...base, 'quorum G'], 1],
    ['a witness in two groups', [...base, 'group G any W', 'group H any W', 'quorum G'], 4],
    ['a control character', [...base, 'quorum W\r'], 0],
  ])('with %s is refused', (_, lines, line) => {
    expect(parsePolicy(`${lines.join('\n')}\n`)).toMatchObject({ line, says: expect.any(String) })
  })
})
