// A line of iCalendar: its text escaped, and folded where it is longer than a reader has to take (RFC 5545 §3.1, §3.3.11).

const longest = 75

/** Free text as a value: backslash, semicolon, comma and ends of line have a meaning of their own. Other control characters have none and go. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

/** One line with its CRLF: at most 75 octets, then more lines that begin with a blank; no character is cut in two. */
export const folded = (line: string): string => {
  if (Buffer.byteLength(line) <= longest) return `${line}\r\n`
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > longest) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return `${[...parts, part].join('\r\n')}\r\n`
}
