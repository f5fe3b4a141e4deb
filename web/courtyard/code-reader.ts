// What reads codes in a picture: the browser's own where it has one, ours where it has none.

export type CodeReader = { readonly detect: (from: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> }
type ReaderClass = {
  new (options: { readonly formats: 'qr_code'[] }): CodeReader
  readonly getSupportedFormats: () => Promise<readonly string[]>
}

const format = 'qr_code'

// Some browsers have the class and no engine behind it: only what it says it reads counts.
const native = async (): Promise<ReaderClass | undefined> => {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: ReaderClass }
  return BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes(format) ? BarcodeDetector : undefined
}

/** Asked for when a camera opens: until then nobody loads it; the service worker has it at hand for when there is no network. */
export const codeReader = async (): Promise<CodeReader> => {
  const Reader = (await native()) ?? (await import('qr/decode.js')).BarcodeDetector
  return new Reader({ formats: [format] })
}

/** Says what comes into the picture; what stays in it is not said again. */
export const createSaying = (found: (code: string) => void): ((codes: readonly string[]) => void) => {
  let before: readonly string[] = []
  return (codes) => {
    for (const code of codes) if (!before.includes(code)) found(code)
    before = codes
  }
}
