// What the house never does: weak hashes, guessable numbers, HTML from text, programs from text, requests to anywhere.
import { describe, expect, it } from 'vitest'
import { read, sources } from './source.ts'

type Ban = {
  readonly says: string
  readonly found: RegExp
  /** files that may, each with its reason */
  readonly but: { readonly [path: string]: string }
  readonly breach: string
}
const shipped = sources(['events', 'projections', 'server', 'web', 'seeds'])

const bans: readonly Ban[] = [
  { says: 'a weak hash', found: /['"`](md5|sha-?1|md4|ripemd\w*)['"`]|\bSHA-1\b/i, but: {}, breach: "hash('md5', x)" },
  { says: 'a number that can be guessed', found: /\bMath\.random\b/, but: {}, breach: 'Math.random()' },
  {
    says: 'a cipher that does not notice changes',
    found: /\b(aes-\d+-(cbc|ecb|ctr|cfb)|createCipher\(|des-ede|rc4)\b/i,
    but: {},
    breach: "createCipheriv('aes-256-cbc', k, iv)",
  },
  {
    says: 'HTML made of text',
    found: /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc)\b/,
    but: { 'web/build/trusted.ts': 'puts what libraries write under a policy' },
    breach: '<div innerHTML={text} />',
  },
  { says: 'a program made of text', found: /\beval\(|\bnew Function\(|\bsetTimeout\(\s*['"`]/, but: {}, breach: "new Function('a')" },
  {
    says: 'another program started',
    found: /from 'node:child_process'|\bexecSync\b/,
    but: {
      'server/embedded/process.ts': 'runs PostgreSQL, with arguments of its own',
      'server/embedded/run.ts': 'runs PostgreSQL, with arguments of its own',
      'server/proof/verify/stamps.ts': 'asks openssl about a time stamp, with arguments of its own',
      'server/embedded/account.ts': 'asks who the database’s user is',
    },
    breach: "import { exec } from 'node:child_process'",
  },
  { says: 'SQL of text outside the kernel of projections', found: /\bsql\.raw\(/, but: {}, breach: 'sql.raw(text)' },
]
const breaches = ({ found, but }: Ban): string[] => shipped.filter((path) => !Object.hasOwn(but, path) && found.test(read(path)))

describe('nowhere in the house is', () => {
  it.each(bans)('$says', (ban) => {
    expect(breaches(ban)).toEqual([])
    expect(ban.found.test(ban.breach)).toBe(true)
    for (const path of Object.keys(ban.but)) expect([path, ban.found.test(read(path))]).toEqual([path, true])
  })
})

/** Who may ask other machines, each of them only where the configuration says; nobody asks where a visitor says. */
const outgoing: { readonly [path: string]: string } = {
  'server/proof/check/url.ts': 'the command line, at an address its user typed',
  'server/proof/witness/submit.ts': 'the witnesses of the policy file',
  'server/proof/tsa/stamp.ts': 'the time stamping authority of TSA_URL',
  'server/accounts/fetch-only.ts': 'the origins of the configured identity providers',
  'server/files/scanner.ts': 'the virus scanner of CLAMD',
}
const asksOthers = /(?<![.\w])fetch\(|from 'node:(https?|net|tls|dgram|http2)'[^\n]*|\bnodemailer\b/

describe('requests to other machines', () => {
  const listeners =
    /import (type )?\{[^}]*\b(createServer|isIP|isIPv4|IncomingMessage|Server|AddressInfo|ServerResponse|Socket)\b[^}]*\} from 'node:(http|net)'/
  const asking = sources(['server']).filter((path) => {
    const code = read(path)
    return asksOthers.test(code.replace(new RegExp(listeners, 'g'), ''))
  })
  it('are made by few, and each is known', () => {
    const unknown = asking.filter(
      (path) => !Object.hasOwn(outgoing, path) && !/^server\/(stores|embedded|accounts\/mail|database)/.test(path),
    )
    expect(unknown).toEqual([])
    expect(asking.length).toBeGreaterThan(3)
  })
  it('follow no redirect and do not wait for ever', () => {
    for (const path of asking.filter((one) => /(?<![.\w])fetch\(/.test(read(one)))) {
      expect([path, /redirect: '(error|manual)'/.test(read(path))]).toEqual([path, true])
      if (path !== 'server/accounts/fetch-only.ts') expect([path, /AbortSignal\.timeout\(/.test(read(path))]).toEqual([path, true])
    }
  })
})
