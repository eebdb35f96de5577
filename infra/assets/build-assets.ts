import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../local/paths.ts'
import { assetModules } from './asset-modules.ts'
import { writeModule } from './write-module.ts'

// `npm run build:assets`: makes what Workers hold of scripts and styles. assets.test.ts tells when it is due.
for (const assetModule of assetModules) {
  await writeFile(path.join(root, assetModule.file), await writeModule(assetModule))
}
