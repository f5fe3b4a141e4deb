// A browser in two words, for the person who used it: nothing finer is kept, so it tells no two people apart.

type Names = readonly (readonly [name: string, sign: RegExp])[]

// The order counts: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari.
const browsers: Names = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
]
const systems: Names = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
]

const nameIn = (names: Names, text: string): string | undefined => names.find(([, sign]) => sign.test(text))?.[0]

/** `Firefox · Android`; empty when it is no browser we know. */
export const agentOf = (userAgent: string | undefined): string => {
  const text = (userAgent ?? '').slice(0, 500)
  return [nameIn(browsers, text), nameIn(systems, text)].filter((name) => name !== undefined).join(' · ')
}
