import type { AssetModule } from './asset-modules.ts'

/** Writes the source of a module of constants; equal exports give an equal source. */
export async function writeModule({ makeExports }: AssetModule): Promise<string> {
  const constants = Object.entries(await makeExports()).map(
    ([name, value]) => `\nexport const ${name} = ${JSON.stringify(value, null, 2)}\n`,
  )
  return `// Made by \`npm run build:assets\` from scripts, styles, rules, drawings and fonts (infra/assets): change those.\n${constants.join('')}`
}
