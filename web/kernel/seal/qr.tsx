// A QR code drawn in the page: black squares on white, with the words it stands for beside it.
import encodeQR from 'qr'
import { createMemo, type JSX } from 'solid-js'

// One rectangle for every run of black squares in a row.
const pathOf = (data: readonly (readonly boolean[])[]): string =>
  data
    .flatMap((row, y) =>
      row.flatMap((black, x) => {
        if (!black || row[x - 1]) return []
        const end = row.indexOf(false, x)
        return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`]
      }),
    )
    .join('')

export const Qr = (props: { text: string; label: string }): JSX.Element => {
  const code = createMemo(() => encodeQR(props.text, 'raw', { ecc: 'medium', border: 2 }))
  const size = () => code().length
  return (
    <svg class="qr" role="img" aria-label={props.label} viewBox={`0 0 ${size()} ${size()}`} shape-rendering="crispEdges">
      <path class="qr-paper" d={`M0 0h${size()}v${size()}H0z`} />
      <path class="qr-ink" d={pathOf(code())} />
    </svg>
  )
}
