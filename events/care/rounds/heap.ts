// A binary heap of nodes by distance, in typed arrays that grow: the smallest first, stale entries left to the reader.
export type Heap = {
  keys: Float64Array
  nodes: Int32Array
  size: number
  /** the key of the node popped last */
  last: number
}

export const makeHeap = (capacity: number): Heap => ({
  keys: new Float64Array(capacity),
  nodes: new Int32Array(capacity),
  size: 0,
  last: 0,
})

const grow = (heap: Heap): void => {
  const [keys, nodes] = [new Float64Array(heap.keys.length * 2), new Int32Array(heap.keys.length * 2)]
  keys.set(heap.keys)
  nodes.set(heap.nodes)
  heap.keys = keys
  heap.nodes = nodes
}

export const push = (heap: Heap, key: number, node: number): void => {
  if (heap.size === heap.keys.length) grow(heap)
  const { keys, nodes } = heap
  let at = heap.size++
  while (at > 0) {
    const up = (at - 1) >> 1
    if ((keys[up] as number) <= key) break
    keys[at] = keys[up] as number
    nodes[at] = nodes[up] as number
    at = up
  }
  keys[at] = key
  nodes[at] = node
}

const sink = ({ keys, nodes, size }: Heap, key: number, node: number): void => {
  let at = 0
  for (let down = 1; down < size; down = 2 * at + 1) {
    if (down + 1 < size && (keys[down + 1] as number) < (keys[down] as number)) down++
    if ((keys[down] as number) >= key) break
    keys[at] = keys[down] as number
    nodes[at] = nodes[down] as number
    at = down
  }
  keys[at] = key
  nodes[at] = node
}

/** The node of the smallest key, which is then in `last`; −1 when there is none. */
export const pop = (heap: Heap): number => {
  if (heap.size === 0) return -1
  const node = heap.nodes[0] as number
  heap.last = heap.keys[0] as number
  heap.size--
  if (heap.size > 0) sink(heap, heap.keys[heap.size] as number, heap.nodes[heap.size] as number)
  return node
}
