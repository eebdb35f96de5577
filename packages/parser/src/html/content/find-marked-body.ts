import { classAndId, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { measureTree, runningLength, type Measures } from './running-text.ts'

const minCharacters = 250
const minShare = 0.5

type Mark = { fits: (element: HtmlElement) => boolean; hasTwins: boolean }

// The marks of an article's body, the surest first. Several `<article>` are several articles.
const marks: Mark[] = [
  { fits: ({ attributes }) => /articleBody/iu.test(attributes['itemprop'] ?? ''), hasTwins: true },
  {
    fits: (element) =>
      /(?:^|[\s_-])(?:article|story|post|entry|news|content|blog|page|single|main)[\s_-]*(?:body|content|text|copy|detail)(?:text|content|inner|copy)?(?:$|[\s_])/iu.test(
        classAndId(element),
      ),
    hasTwins: true,
  },
  { fits: ({ name }) => name === 'article', hasTwins: false },
]

type Candidate = { elements: HtmlElement[]; length: number }

/**
 * The elements that a page marks as the body of its article: the smallest that holds at least half of the page's running
 * text, or several of one name side by side; of equal ones the innermost. Empty without any.
 */
export function findMarkedBody(body: readonly HtmlNode[], measures: Measures): HtmlElement[] {
  measureTree(body, measures)
  const minLength = Math.max(minCharacters, runningLength(body, measures) * minShare)
  for (const mark of marks) {
    let best: Candidate | null = null
    for (const candidate of candidatesIn(body, mark, measures)) {
      // An inner element comes behind the outer one.
      if (candidate.length >= minLength && candidate.length <= (best?.length ?? Infinity)) best = candidate
    }
    if (best !== null) return best.elements
  }
  return []
}

/** All elements with a mark, the outer ones first; those of one name that stand side by side are one candidate. */
function candidatesIn(nodes: readonly HtmlNode[], mark: Mark, measures: Measures): Candidate[] {
  const candidates: Candidate[] = []
  const visit = (some: readonly HtmlNode[]): void => {
    for (const elements of groupsOf(some, mark)) {
      candidates.push({ elements, length: runningLength(elements, measures) })
    }
    for (const element of some) if (typeof element !== 'string') visit(element.children)
  }
  visit(nodes)
  return candidates
}

function groupsOf(nodes: readonly HtmlNode[], { fits, hasTwins }: Mark): HtmlElement[][] {
  const groups = new Map<string, HtmlElement[]>()
  for (const [index, element] of nodes.entries()) {
    if (typeof element === 'string' || !fits(element)) continue
    const key = hasTwins ? `${element.name} ${element.attributes['class'] ?? ''}` : String(index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [element])
    else group.push(element)
  }
  return [...groups.values()]
}
