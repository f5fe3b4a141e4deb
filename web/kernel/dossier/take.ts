// Takes a file that the server makes while it sends it, telling how much has come.
import { language } from '../language.ts'
import { type Problem, unreachable } from '../problem.ts'

export type Taken = { readonly name: string; readonly file: Blob }

const nameIn = (header: string | null): string => /filename="([^"]+)"/.exec(header ?? '')?.[1] ?? 'fascicolo'

/** `onBytes` is told how many bytes there are so far. A file that ends short is a failure like any other. */
export const take = async (href: string, onBytes: (bytes: number) => void): Promise<Taken | Problem> => {
  try {
    const response = await fetch(href, { headers: { 'accept-language': language() } })
    if (!response.ok || !response.body)
      return { title: '', code: 'failure', ...(await response.json()), problem: true, status: response.status }
    const chunks: BlobPart[] = []
    let bytes = 0
    const reader = response.body.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value)
      bytes += read.value.length
      onBytes(bytes)
    }
    const type = response.headers.get('content-type') ?? ''
    return { name: nameIn(response.headers.get('content-disposition')), file: new Blob(chunks, { type }) }
  } catch {
    return unreachable
  }
}

/** Puts it among the downloaded files. */
export const keep = ({ name, file }: Taken): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
