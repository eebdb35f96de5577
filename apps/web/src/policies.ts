import { contentSecurityPolicy, hashSource, type InlineHashes } from '@broadsheet/edge'
import { inlineTexts, type InlineTexts } from '@broadsheet/press'

/** The Content-Security-Policy of the paper's pages. */
export async function pagePolicies() {
  const inline = await hashesOf(inlineTexts)
  return {
    page: contentSecurityPolicy({ inline, images: 'own' }),
    illustrated: contentSecurityPolicy({ inline, images: 'any' }),
  }
}

async function hashesOf({ scripts, styles }: InlineTexts): Promise<InlineHashes> {
  const hash = (texts: readonly string[]) => Promise.all(texts.map(hashSource))
  return { scripts: await hash(scripts), styles: await hash(styles) }
}
