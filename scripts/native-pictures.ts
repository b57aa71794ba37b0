import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const packages = join(__dirname, '../node_modules')
/** what a function runs on: glibc 2.28 or newer, which the platform's Node 20 needs as well */
const cloud = ['@img/sharp-linux-x64', '@img/sharp-libvips-linux-x64']

const dependenciesOf = (name: string): string[] => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>
  }
  return [name, ...Object.keys(dependencies).flatMap(dependenciesOf)]
}

/** What runs, without types, sources and second copies for other loaders. */
const runs = (path: string) => !/\.(?:d\.[mc]?ts|mjs|md)$/.test(path) && !['src', 'install'].includes(basename(path))

/**
 * Puts what re-encodes pictures beside a function: native code, which no bundle can hold. From a machine of another kind its own comes
 * along too, so that tests run there; what is said then is for whoever wants to deploy from it.
 */
export const copyNativePictures = (folder: string): void => {
  const native = readdirSync(join(packages, '@img')).filter(name => name.startsWith('sharp-'))
  const names = new Set([...dependenciesOf('sharp'), ...native.map(name => `@img/${name}`)])
  for (const name of names) cpSync(join(packages, name), join(folder, 'node_modules', name), { recursive: true, filter: runs })
  if (!cloud.every(name => existsSync(join(packages, name))))
    console.error(
      'The function `files` was built for this machine alone. To deploy it: npm ci --os=linux --cpu=x64 --libc=glibc, then build again.',
    )
}
