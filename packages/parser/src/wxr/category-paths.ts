import { childText } from '../feed/xml-parts.ts'
import { childrenOf, type XmlElement } from '../xml/xml-element.ts'

/** The paths of categories by their short names: `ferries` is `harbour/ferries` below `harbour`. */
export type CategoryPaths = ReadonlyMap<string, string>

// WordPress lets no category be below itself; an export that was edited may.
const maxDepth = 20

/** The categories in the head of an export. */
export function readCategoryPaths(channel: XmlElement): CategoryPaths {
  const parents = new Map(
    childrenOf(channel, 'wp:category').map((category) => [
      childText(category, 'wp:category_nicename')?.value ?? '',
      childText(category, 'wp:category_parent')?.value ?? '',
    ]),
  )
  const pathOf = (name: string, depth = 0): string => {
    const parent = parents.get(name) ?? ''
    return parent === '' || depth === maxDepth ? name : `${pathOf(parent, depth + 1)}/${name}`
  }
  return new Map([...parents.keys()].map((name) => [name, pathOf(name)]))
}

/**
 * The addresses that a post has by its other categories, where the setting of the blog puts one into its address:
 * WordPress leads on from each.
 */
export function addressesByCategory(url: string, names: readonly string[], paths: CategoryPaths): string[] {
  const own = names.map((name) => `/${paths.get(name) ?? name}/`)
  const written = own.toSorted((one, other) => other.length - one.length).find((path) => url.includes(path))
  if (written === undefined) return []
  return own.filter((path) => path !== written).map((path) => url.replace(written, () => path))
}
