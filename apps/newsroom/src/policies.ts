import { contentSecurityPolicy } from '@broadsheet/edge'
import { inlineHashes as paper, themeScript } from '@broadsheet/press'
import { deskStyles } from './desk/assets/generated.ts'

const desk = { scripts: [themeScript.hash], styles: [deskStyles.hash] }

/** The Content-Security-Policy of each kind of page that the newsroom has. */
export const pagePolicies = {
  page: contentSecurityPolicy({ inline: paper, images: 'own' }),
  illustrated: contentSecurityPolicy({ inline: paper, images: 'any' }),
  // Shows the paper's page of what is being written, which the desk alone may frame.
  desk: contentSecurityPolicy({ inline: desk, images: 'own', frames: true }),
  framed: contentSecurityPolicy({ inline: paper, images: 'any', isFramed: true }),
}
