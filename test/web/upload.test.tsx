// The field that takes a file: what may be chosen, what the form keeps of it, and what is said while it goes, when it is there, and when it is not taken.
import { renderToString } from 'solid-js/web'
import { describe, expect, it } from 'vitest'
import { givenBy } from '../../web/kernel/asks/given.ts'
import { createForm, type Draft } from '../../web/kernel/form.ts'
import { percent, size } from '../../web/kernel/format-size.ts'
import { chooseLanguage } from '../../web/kernel/language.ts'
import { UploadField } from '../../web/kernel/ui/upload.tsx'
import { documents, fileAddress, kindOf, pictures } from '../../web/kernel/upload.ts'

const sha256 = 'ab'.repeat(32)
const kept: Draft = { paper: sha256, 'paper.bytes': '2411724', 'paper.type': 'application/pdf', 'paper.called': 'planimetria.pdf' }
const shown = (draft: Draft = {}, wrong?: string): string => {
  chooseLanguage('it')
  const form = createForm('x', draft)
  if (wrong) form.fail([{ path: 'paper', says: wrong }])
  const html = renderToString(() => <UploadField form={form} name="paper" label="Planimetria" hint="Della zona." />)
  return html.replace(/<!--.*?-->/gs, '')
}
const text = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('the field', () => {
  it('says what may be chosen and how large, and takes nothing else', () => {
    const html = shown()
    expect(text(html)).toContain('Della zona. PDF, JPEG, PNG, al massimo 10 MB. Dalle fotografie togliamo luogo, data e apparecchio.')
    expect(html).toMatch(/<input[^>]*type="file"[^>]*accept="application\/pdf,image\/jpeg,image\/png"/)
  })
  it('is tied to its label, its hint, its state and its fault', () => {
    const html = shown({}, 'Il file è troppo grande.')
    expect(html).toMatch(/<label for="x-paper"/)
    const [, described = ''] = /aria-describedby="([^"]+)"/.exec(html) ?? []
    for (const id of described.split(' ')) expect(html).toContain(`id="${id}"`)
    expect(described.split(' ')).toHaveLength(3)
    expect(html).toMatch(/aria-invalid="true"/)
  })
  it('shows what is there and how to take it away', () => expect(text(shown(kept))).toMatch(/planimetria\.pdf Caricato \(2,3 MB\) Togli$/))
})

describe('the form', () => {
  const given = (draft: Draft) => givenBy(createForm('x', draft))
  it('carries exactly what facts carry', () => {
    expect(given(kept).file('paper')).toEqual({ sha256, bytes: 2_411_724, type: 'application/pdf' })
    expect(given({}).maybeFile('paper')).toBeUndefined()
    expect(() => given({}).file('paper')).toThrow('paper has no file')
  })
})

describe('a file', () => {
  it.each([
    ['foto.JPG', 'image/jpeg', 'image/jpeg'],
    ['foto.jpeg', 'image/jpeg', 'image/jpeg'],
    ['foto.png', 'image/jpeg', undefined],
    ['foto.jpg.exe', 'image/jpeg', undefined],
    ['patto.pdf', 'application/pdf', undefined],
    ['disegno.svg', 'image/svg+xml', undefined],
  ])('%s of type %s is taken as a picture: %s', (name, type, kind) => expect(kindOf({ name, type }, pictures)).toBe(kind))
  it('a document may be PDF', () => expect(kindOf({ name: 'patto.pdf', type: 'application/pdf' }, documents)).toBe('application/pdf'))
  it('is opened at its address, under the name given', () => {
    expect(fileAddress({ sha256 })).toBe(`/api/files/${sha256}`)
    expect(fileAddress({ sha256 }, 'È l’orto?')).toBe(`/api/files/${sha256}?name=%C3%88%20l%E2%80%99orto%3F`)
  })
  it.each([
    [1, '1 byte'],
    [2048, '2 kB'],
    [2_411_724, '2,3 MB'],
    [10 * 1_048_576, '10 MB'],
  ])('of %i bytes is as large as %s', (bytes, says) => expect(size(bytes).replace(/\u00a0/g, ' ')).toBe(says))
  it('goes by percent', () => expect(percent(0.406)).toBe('41%'))
})
