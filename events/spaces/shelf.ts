// A map by UUID that is never changed, only followed by another: a hundred thousand entries cost a new one a few dozen pointers.

/** Three levels of sixteen by the last digits of the UUID, then a few entries side by side. */
type Leaf<T> = readonly (readonly [key: string, value: T])[]
type Node<T> = readonly (Node<T> | Leaf<T> | undefined)[]
export type Shelf<T> = Node<T>

const levels = 3
const none: Leaf<never> = []
const digit = (key: string, level: number): number => Number.parseInt(key.charAt(key.length - 1 - level), 16)

export const emptyShelf: Shelf<never> = []

const leafOf = <T>(shelf: Shelf<T>, key: string): Leaf<T> => {
  let node: Node<T> | undefined = shelf
  for (let level = 0; level < levels && node; level++) node = node[digit(key, level)] as Node<T> | undefined
  return (node as Leaf<T> | undefined) ?? none
}

export const onShelf = <T>(shelf: Shelf<T>, key: string): T | undefined => {
  for (const [found, value] of leafOf(shelf, key)) if (found === key) return value
  return undefined
}

const replaced = <T>(leaf: Leaf<T>, key: string, value: T | undefined): Leaf<T> => {
  const others = leaf.filter(([found]) => found !== key)
  return value === undefined ? others : [...others, [key, value]]
}

const changed = <T>(node: Node<T>, key: string, value: T | undefined, level: number): Node<T> => {
  if (level === levels) return replaced(node as Leaf<T>, key, value) as unknown as Node<T>
  const copy = Array.from({ length: 16 }, (_, at) => node[at])
  const at = digit(key, level)
  copy[at] = changed((node[at] ?? []) as Node<T>, key, value, level + 1)
  return copy
}

/** The shelf with this value under the key; `undefined` takes it away. */
export const shelved = <T>(shelf: Shelf<T>, key: string, value: T | undefined): Shelf<T> => changed<T>(shelf, key, value, 0)
