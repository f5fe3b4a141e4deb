// Names of files in headers: read strictly, written harmlessly.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispositionOf, nameIn } from '../../server/files/called.ts'
import { seeded } from '../support/seed.ts'

const sha256 = 'ab'.repeat(32)
const plain = 'abababababababab.pdf'
const coded = (wanted?: string): string => /filename\*=UTF-8''(.*)$/.exec(dispositionOf('application/pdf', sha256, wanted))?.[1] ?? ''

describe('a name that comes', () => {
  it.each([
    ["attachment; filename*=UTF-8''foto%20di%20gruppo.png", 'foto di gruppo.png'],
    ["ATTACHMENT;filename*=utf-8''%C3%A8.pdf", 'è.pdf'],
    ["attachment; filename*=UTF-8''", undefined],
    ["attachment; filename*=UTF-8''%20", undefined],
    ["attachment; filename*=UTF-8''%zz.png", undefined],
    ["attachment; filename*=UTF-8''a.png; x=y", undefined],
    ['attachment; filename="a.png"', undefined],
    ["inline; filename*=UTF-8''a.png", undefined],
    [undefined, undefined],
  ])('%s', (header, name) => expect(nameIn(header)).toBe(name))
})

describe('a name that goes', () => {
  it.each([
    [undefined, plain],
    ['Planimetria', 'Planimetria.pdf'],
    ['Planimetria.PDF', 'Planimetria.pdf'],
    ['è «bella»', '%C3%A8%20%C2%ABbella%C2%BB.pdf'],
    ['a\r\nSet-Cookie: x=y', 'a%20Set-Cookie%20x%3Dy.pdf'],
    ['a"; filename="b.exe', 'a%20%3B%20filename%3D%20b.exe.pdf'],
    ['../../etc/passwd', 'etc%20passwd.pdf'],
    ['C:\\x', 'C%20x.pdf'],
    ['patto\u202efdp.exe', 'patto%20fdp.exe.pdf'],
    ['nul\u0000.exe', 'nul%20.exe.pdf'],
    ['...', plain],
    ['\ud800', plain],
  ])('%j is sent as %s', (wanted, name) => expect(coded(wanted)).toBe(name))
  it('is never long, never breaks its header, and always has the ending of what it is', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wanted) => {
      const header = dispositionOf('image/png', sha256, wanted)
      expect(header).toMatch(/^attachment; filename="[0-9a-f]{16}\.png"; filename\*=UTF-8''[\w.!~%-]+\.png$/)
      expect(decodeURIComponent(header.split("''")[1] ?? '')).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u)
      expect(header.length).toBeLessThan(1600)
    })
    fc.assert(property, seeded(500))
  })
})
