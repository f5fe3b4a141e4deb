// A small reader of PDFs, of its own: the text of the pages, the structure beside it, what the file says of itself.
import { inflateSync } from 'node:zlib'

type Thing = { readonly head: string; readonly stream: string | undefined }

const thingsIn = (file: string): ReadonlyMap<number, Thing> => {
  const found = [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']): [number, Thing] => {
    const at = body.indexOf('\nstream\n')
    if (at < 0) return [Number(id), { head: body, stream: undefined }]
    const [head, raw] = [body.slice(0, at), body.slice(at + 8, body.lastIndexOf('\nendstream'))]
    const plain = head.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
    return [Number(id), { head, stream: plain }]
  })
  return new Map(found)
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Which character each glyph of a font stands for. */
const glyphsIn = (map: string): ReadonlyMap<number, string> => {
  const glyphs = new Map<number, string>()
  for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(from, 16)
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f]+)>/gi)].entries()) glyphs.set(first + at, utf16(hex))
  }
  return glyphs
}

const fontsOf = (things: ReadonlyMap<number, Thing>): ReadonlyMap<string, ReadonlyMap<number, string>> => {
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const { head } of things.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(things.get(Number(id))?.head ?? '') ?? []
      fonts.set(name, glyphsIn(things.get(Number(map))?.stream ?? ''))
    }
  return fonts
}

const textIn = (page: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string => {
  let glyphs: ReadonlyMap<number, string> = new Map()
  let [text, line] = ['', '']
  for (const [, y, font, shown] of page.matchAll(/([-\d.]+) Tm\b|\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/gi)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map()
    // What stands on the same line belongs together: words are written piece by piece.
    if (y !== undefined && y !== line) text += ' '
    line = y ?? line
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/gi))
      for (const [glyph] of hex.matchAll(/.{4}/g)) text += glyphs.get(Number.parseInt(glyph, 16)) ?? '\ufffd'
  }
  return text.replace(/\s+/g, ' ')
}

/** `text`: everything that is written, words parted by one space; `tags`: how many of each element of the structure. */
export const readPdf = (bytes: Uint8Array) => {
  const file = Buffer.from(bytes).toString('latin1')
  const things = thingsIn(file)
  const fonts = fontsOf(things)
  const pages = [...things.values()].flatMap(({ head, stream }) =>
    stream !== undefined && !/\/(Type|Subtype|Length1|N) /.test(head) ? [stream] : [],
  )
  const heads = [...things.values()].map(({ head }) => head)
  const tags = new Map<string, number>()
  for (const head of heads) {
    const [, tag] = /\/S \/(Document|H[1-3]|P|Table|TR|TH|TD|Figure)\b/.exec(head) ?? []
    if (tag !== undefined) tags.set(tag, (tags.get(tag) ?? 0) + 1)
  }
  const catalogue = heads.find((head) => head.includes('/Type /Catalog')) ?? ''
  const metadata = [...things.values()].find(({ head }) => head.includes('/Type /Metadata'))?.stream ?? ''
  return {
    text: pages.map((page) => textIn(page, fonts)).join(' '),
    tags,
    catalogue,
    metadata,
    pages: heads.filter((head) => /\/Type \/Page\b/.test(head)).length,
  }
}
