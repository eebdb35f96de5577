export type Outline = {
  headings: string[]
  links: string[]
  elements: Set<string>
  attributes: Set<string>
  scripts: number
  text: string
}

/** Parses a page with workerd's HTML parser. `within` narrows headings and links to an element. */
export async function outlineOf(response: Response, within = 'body'): Promise<Outline> {
  const outline: Outline = { headings: [], links: [], elements: new Set(), attributes: new Set(), scripts: 0, text: '' }
  let heading: string | null = null
  const rewriter = new HTMLRewriter()
    .on('*', {
      element(element) {
        outline.elements.add(element.tagName)
        for (const [name = ''] of element.attributes) outline.attributes.add(name)
        if (element.tagName === 'script') outline.scripts += 1
      },
      text(chunk) {
        outline.text += chunk.text
      },
    })
    .on(`${within} a[href]`, {
      element(element) {
        outline.links.push(element.getAttribute('href') ?? '')
      },
    })
  for (const name of ['h1', 'h2', 'h3']) {
    rewriter.on(`${within} ${name}`, {
      element(element) {
        heading = `${name} `
        element.onEndTag(() => {
          if (heading !== null) outline.headings.push(heading)
          heading = null
        })
      },
      text(chunk) {
        if (heading !== null) heading += chunk.text
      },
    })
  }
  await rewriter.transform(response).text()
  return outline
}
