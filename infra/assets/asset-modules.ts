import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../local/paths.ts'
import { bundleScript, bundleStyles } from './bundle.ts'
import { drawIcons } from './draw-icons.ts'
import { inlineText, loadedScript, type InlineText } from './inline-text.ts'
import { readAdvances } from './read-advances.ts'

/** A module made from scripts, styles, drawings and fonts: its path from the top folder, and its exports by name. */
export type AssetModule = { file: string; makeExports: () => Promise<Record<string, unknown>> }

const press = 'packages/press/src'
const desk = 'apps/newsroom/src/desk'

// The font of social cards.
const cardFont = '@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf'

export const assetModules: readonly AssetModule[] = [
  {
    file: `${press}/assets/generated.ts`,
    makeExports: async () => ({
      clientScript: loadedScript(
        '/assets/client',
        await bundleScript(`${press}/client/client.ts`, `${press}/client/short-names.ts`),
      ),
      guardedVoteScript: loadedScript('/assets/guarded-vote', await bundleScript(`${press}/client/guarded-vote.ts`)),
      humanCheckScript: loadedScript('/assets/human-check', await bundleScript(`${press}/client/human-check.ts`)),
      themeScript: inlineText(await bundleScript(`${press}/client/theme.ts`)),
      speculationRules: inlineText(await compactJson(`${press}/client/speculation-rules.json`)),
      pageStyles: await stylesByName(`${press}/design/pages`),
    }),
  },
  {
    file: `${press}/icons/generated.ts`,
    makeExports: async () => ({ iconFiles: await drawIcons() }),
  },
  {
    file: `${press}/formats/card/generated.ts`,
    makeExports: async () => ({
      cardAdvances: readAdvances(await readFile(fileURLToPath(import.meta.resolve(cardFont)))),
    }),
  },
  {
    file: `${desk}/assets/generated.ts`,
    makeExports: async () => ({
      deskScript: loadedScript('/desk/assets/desk', await bundleScript(`${desk}/client/desk.ts`)),
      imagesScript: loadedScript('/desk/assets/images', await bundleScript(`${desk}/client/images.ts`)),
      deskStyles: inlineText(await bundleStyles(`${desk}/design/desk.css`)),
    }),
  },
]

async function compactJson(file: string): Promise<string> {
  return JSON.stringify(JSON.parse(await readFile(path.join(root, file), 'utf8')))
}

/** The style sheets of a folder by their names: `article` for `article.css`. */
async function stylesByName(folder: string): Promise<Record<string, InlineText>> {
  const files = globSync(`${folder}/*.css`, { cwd: root }).toSorted()
  const styles = files.map(async (file) => [path.basename(file, '.css'), inlineText(await bundleStyles(file))] as const)
  return Object.fromEntries(await Promise.all(styles))
}
