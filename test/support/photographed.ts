// A QR code as a camera sees it: gray points, and a film of them that a browser takes for its camera.
import encodeQR from 'qr'

type Squares = readonly (readonly boolean[])[]
/** Points of light to a square. */
const scale = 4
const [black, white] = [16, 235] as const

/** The squares as a picture, four bytes a point. */
export const photographed = (squares: Squares) => {
  const side = squares.length * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(white)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (squares[Math.floor(y / scale)]?.[Math.floor(x / scale)]) data.fill(black, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return { width: side, height: side, data }
}

const [width, height, frames] = [640, 480, 3] as const
/** No colour. */
const gray = 128
const wall = 190

/** The squares of a code, as a camera would be shown them. */
export const squaresOf = (text: string): Squares => encodeQR(text, 'raw', { ecc: 'medium', border: 4 })

/** The squares of a code that a page has drawn (web/kernel/seal/qr.tsx), from its path and its size. */
export const drawnIn = (path: string, size: number): Squares => {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(run))
  return rows
}

/** A short film (YUV4MPEG2, 4:2:0) of a code held before the camera, on a gray wall. */
export const filmOf = (squares: Squares): Buffer => {
  const size = Math.floor(400 / squares.length)
  const [left, top] = [width, height].map((side) => Math.floor((side - squares.length * size) / 2)) as [number, number]
  const light = (x: number, y: number): number => {
    const square = squares[Math.floor((y - top) / size)]?.[Math.floor((x - left) / size)]
    return square === undefined ? wall : square ? black : white
  }
  const luma = Buffer.from(Array.from({ length: width * height }, (_, at) => light(at % width, Math.floor(at / width))))
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, gray)])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), ...Array.from({ length: frames }, () => frame)])
}
