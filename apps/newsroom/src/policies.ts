import { contentSecurityPolicy } from '@broadsheet/edge'
import { inlineHashes as paper, themeScript } from '@broadsheet/press'
import { deskStyles } from './desk/assets/generated.ts'

const desk = { scripts: [themeScript.hash], styles: [deskStyles.hash] }

/** The Content-Security-Policy of each kind of page. */
export const pagePolicies = {
  page: contentSecurityPolicy({ inline: paper, images: 'own' }),
  illustrated: contentSecurityPolicy({ inline: paper, images: 'any' }),
  // The writing form shows the preview in a frame.
  desk: contentSecurityPolicy({ inline: desk, images: 'own', frames: true }),
  // The preview, which only the desk may frame.
  framed: contentSecurityPolicy({ inline: paper, images: 'any', isFramed: true }),
}
