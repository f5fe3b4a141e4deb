// What is kept of a picture or a document, and what is not taken at all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileType } from '../../events/kernel/index.ts'
import { isCalledAs, kinds, typeOf } from '../../server/files/kinds.ts'
import { orientationIn } from '../../server/files/orientation.ts'
import { seeded } from '../support/seed.ts'
import * as sample from './samples.ts'

const maxPixels = 40_000_000
const clean = (type: FileType, bytes: Buffer) => kinds[type].clean(bytes, maxPixels)
const kept = (type: FileType, bytes: Buffer): Buffer => {
  const cleaned = clean(type, bytes)
  if (!cleaned.ok) throw new Error(`refused: ${cleaned.why}`)
  return Buffer.from(cleaned.bytes)
}
const text = sample.chunk('tEXt', Buffer.from('Author\0Lia'))
const place = sample.chunk('eXIf', Buffer.from('GPS-HERE'))

describe('a kind is told by its first bytes', () => {
  it.each<readonly [string, Buffer, FileType | undefined]>([
    ['PNG', sample.png(), 'image/png'],
    ['JPEG', sample.jpeg(), 'image/jpeg'],
    ['WebP', sample.webp(), 'image/webp'],
    ['PDF', sample.pdf(), 'application/pdf'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['HTML', Buffer.from('<!doctype html><script>x()</script>'), undefined],
    ['a page in front of a PDF', Buffer.concat([Buffer.from('<html>'), sample.pdf()]), undefined],
    ['ZIP', Buffer.from('PK\x03\x04 and more', 'latin1'), undefined],
    ['GIF', Buffer.from('GIF89a and more'), undefined],
    ['a sound in a RIFF', Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'), undefined],
    ['a scanner’s test virus', Buffer.from(sample.eicar), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('%s', (_, bytes, type) => expect(typeOf(bytes)).toBe(type))
  it.each([
    ['image/jpeg', 'Foto.JPG', true],
    ['image/jpeg', 'foto.jpeg', true],
    ['image/jpeg', 'foto.png', false],
    ['application/pdf', 'patto.pdf.exe', false],
    ['application/pdf', 'patto.exe.pdf', true],
    ['application/pdf', 'pdf', false],
  ] as const)('%s called %s: %s', (type, name, may) => expect(isCalledAs(type, name)).toBe(may))
})

describe('PNG', () => {
  it('loses texts, places and what stands behind its end, and not one pixel', () => {
    const bytes = sample.png({ more: [text, place, sample.chunk('sRGB', Buffer.from([0]))], after: '<script>' })
    expect(kept('image/png', bytes)).toEqual(sample.png({ more: [sample.chunk('sRGB', Buffer.from([0]))] }))
  })
  it('is refused before anybody decodes 2.5 thousand million pixels', () =>
    expect(clean('image/png', sample.png({ width: 50_000, height: 50_000 }))).toEqual({ ok: false, why: 'pixels' }))
  it.each([
    ['a wrong checksum', Buffer.from(sample.png().map((byte, i) => (i === 20 ? byte ^ 1 : byte)))],
    ['no end', sample.png().subarray(0, -12)],
    ['a size of nothing', sample.png({ width: 0 })],
  ])('is refused with %s', (_, bytes) => expect(clean('image/png', bytes)).toEqual({ ok: false, why: 'broken' }))
})

describe('JPEG', () => {
  const bare = sample.jpeg()
  it('loses camera, place, author and comments', () => {
    const bytes = sample.jpeg({ more: [sample.exifSegment(1), sample.xmpSegment(), sample.commentSegment('Lia')], after: 'PK\x03\x04' })
    expect(kept('image/jpeg', bytes)).toEqual(bare)
  })
  it('keeps which way is up, and nothing else of what the telephone wrote', () => {
    const bytes = kept('image/jpeg', sample.jpeg({ more: [sample.exifSegment(6)] }))
    expect(bytes.toString('latin1')).not.toContain('GPS-HERE')
    expect(orientationIn(bytes.subarray(bytes.indexOf('Exif\0\0', 0, 'latin1') + 6))).toBe(6)
    expect(bytes.length - bare.length).toBe(36)
    expect(kept('image/jpeg', bytes)).toEqual(bytes)
  })
  it('is refused for its size before anybody decodes it', () =>
    expect(clean('image/jpeg', sample.jpeg({ width: 60_000, height: 60_000 }))).toEqual({ ok: false, why: 'pixels' }))
  it.each([
    ['no end', bare.subarray(0, -2)],
    ['a segment longer than the file', Buffer.concat([bare.subarray(0, 2), Buffer.from([0xff, 0xe1, 0xff, 0xff, 1])])],
    ['no picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ])('is refused with %s', (_, bytes) => expect(clean('image/jpeg', bytes)).toEqual({ ok: false, why: 'broken' }))
})

describe('WebP', () => {
  it('loses Exif and XMP, also the flags that announce them, and what stands behind', () => {
    const bytes = kept('image/webp', sample.webp({ after: '<script>' }))
    expect(bytes.toString('latin1')).not.toMatch(/EXIF|XMP|GPS|script/)
    expect([bytes.readUInt32LE(4), bytes.readUInt8(20)]).toEqual([bytes.length - 8, 0])
    expect(kept('image/webp', bytes)).toEqual(bytes)
  })
  it('is one picture, of a bearable size', () => {
    expect(clean('image/webp', sample.webp({ flags: 0b10 }))).toEqual({ ok: false, why: 'animated' })
    expect(clean('image/webp', sample.webp({ width: 16_000, height: 16_000 }))).toEqual({ ok: false, why: 'pixels' })
    expect(clean('image/webp', sample.webp().subarray(0, 30))).toEqual({ ok: false, why: 'broken' })
  })
})

describe('PDF', () => {
  it('is kept byte for byte, for the sake of signatures', () => {
    const bytes = sample.pdf(sample.packedObjects('<< /Type /Page >>'))
    expect(kept('application/pdf', bytes)).toEqual(bytes)
    const talking = sample.pdf('% /JS in a comment, /Launcher in a name')
    expect(kept('application/pdf', talking)).toEqual(talking)
  })
  it.each([
    ['a script', '<< /S /JavaScript /JS (app.alert(1)) >>', 'active'],
    ['a script with its name disguised', '<< /S /J#61vaScr#69pt /JS (x) >>', 'active'],
    ['a program to open', '<< /S /Launch /F (cmd.exe) >>', 'active'],
    ['another file inside', '<< /Type /EmbeddedFile >>', 'active'],
    ['a form that sends itself', '<< /S /SubmitForm >>', 'active'],
    ['a script among packed objects', sample.packedObjects('<< /S /JavaScript >>'), 'active'],
    ['packed objects in a way nobody can unfold', sample.packedObjects('x', '/Filter /LZWDecode'), 'broken'],
    ['packed objects shuffled', sample.packedObjects('x', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>'), 'broken'],
    ['packed objects without end', sample.packedObjects('0'.repeat(70 * 1_048_576)), 'broken'],
    ['a password', '<< /Encrypt 9 0 R >>', 'encrypted'],
  ])('is refused with %s', (_, more, why) => expect(clean('application/pdf', sample.pdf(more))).toEqual({ ok: false, why }))
  it('is refused without its end', () =>
    expect(clean('application/pdf', Buffer.from('%PDF-1.7 nothing'))).toEqual({ ok: false, why: 'broken' }))
})

describe('bytes nobody meant', () => {
  const whole: { readonly [T in FileType]: Buffer } = {
    'application/pdf': sample.pdf(sample.packedObjects('<< >>')),
    'image/jpeg': sample.jpeg({ more: [sample.exifSegment(3)] }),
    'image/png': sample.png({ more: [text] }),
    'image/webp': sample.webp(),
  }
  it.each(Object.keys(whole) as FileType[])(
    '%s: damaged anywhere it is cleaned or refused, never a fault; cleaned twice is cleaned once',
    (type) => {
      const bytes = whole[type]
      const damage = fc.array(fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) }), { maxLength: 6 })
      const property = fc.property(damage, fc.nat(bytes.length), (changes, cut) => {
        const broken = Buffer.from(bytes.subarray(0, bytes.length - (cut % 3 === 0 ? cut : 0)))
        for (const { at, to } of changes) if (at < broken.length) broken.writeUInt8(to, at)
        const cleaned = clean(type, broken)
        if (cleaned.ok) expect(clean(type, Buffer.from(cleaned.bytes))).toEqual(cleaned)
      })
      fc.assert(property, seeded(300))
    },
  )
})
