// The receipts of the story: one sheet for each expense, made here as a small PDF, so that it opens like any receipt somebody uploaded.
import { sha256Hex } from '../../server/kernel/identity.ts'

/** A file the story names: whose upload it stands for, and its bytes. */
export type Paper = { readonly owner: string; readonly type: 'application/pdf'; readonly bytes: Buffer }

const escaped = (text: string): string => text.replace(/[\\()]/g, (one) => `\\${one}`)
const sheet = (lines: readonly string[]): string =>
  `BT /F1 14 Tf 56 760 Td 24 TL ${lines.map((line) => `(${escaped(line)}) Tj T*`).join(' ')} ET`

/** One page of A4 in Helvetica, in the bytes of Latin-1 (ISO 32000-2, §7.5). The same lines are the same bytes. */
export const pdfOf = (lines: readonly string[]): Buffer => {
  const content = sheet(lines)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, nth) => {
    const at = Buffer.byteLength(text, 'latin1')
    text += `${nth + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = Buffer.byteLength(text, 'latin1')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** `number`: of the receipt in the story; `cents`: what it says was spent; `day`: when. */
export const receiptOf = (number: number, cents: number, day: string): Buffer => {
  const [year, month, date] = day.split('-')
  return pdfOf([
    `Ricevuta n. ${number}`,
    `Data: ${date}/${month}/${year}`,
    `Totale: ${(cents / 100).toFixed(2).replace('.', ',')} euro`,
    '',
    'Foglio di esempio della prova di Comunanza:',
    'persone, negozi e somme sono inventati.',
  ])
}

/** What a fact carries of a file. */
export const refOf = (bytes: Buffer) => ({ sha256: sha256Hex(bytes), bytes: bytes.byteLength, type: 'application/pdf' })
