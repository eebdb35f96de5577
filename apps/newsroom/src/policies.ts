import { contentSecurityPolicy, hashSource, type InlineHashes } from '@broadsheet/edge'
import { inlineTexts, type InlineTexts } from '@broadsheet/press'
import { deskTexts } from './desk/frame/desk-texts.ts'

/** The Content-Security-Policy of each kind of page that the newsroom has. */
export async function pagePolicies() {
  const [paper, desk] = await Promise.all([hashesOf(inlineTexts), hashesOf(deskTexts)])
  return {
    page: contentSecurityPolicy({ inline: paper, images: 'own' }),
    illustrated: contentSecurityPolicy({ inline: paper, images: 'any' }),
    // Shows the paper's page of what is being written, which the desk alone may frame.
    desk: contentSecurityPolicy({ inline: desk, images: 'own', frames: true }),
    framed: contentSecurityPolicy({ inline: paper, images: 'any', isFramed: true }),
  }
}

async function hashesOf({ scripts, styles }: InlineTexts): Promise<InlineHashes> {
  const hash = (texts: readonly string[]) => Promise.all(texts.map(hashSource))
  return { scripts: await hash(scripts), styles: await hash(styles) }
}
