import { readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { demoAccounts } from '../../server/demo/accounts'
import { demoEntities } from '../../server/demo/entities'

/** What must not leave with a release. */
export type LeakKind = 'secret' | 'key' | 'demonstration' | 'machine' | 'source map'

export interface Leak {
  readonly file: string
  readonly kind: LeakKind
  /** what it is, never its value */
  readonly what: string
}

interface Needle {
  readonly kind: LeakKind
  readonly what: string
  readonly bytes: Buffer
}

interface Form {
  readonly kind: LeakKind
  readonly what: string
  readonly form: RegExp
}

const secretName = /KEY|SECRET|TOKEN|PASSWORD|DATABASE_URL/i
/** shorter ones would be found where they are not */
const shortest = 8

/** The values of whoever runs this: a build that has read one of them holds it. */
const secretsOf = (env: NodeJS.ProcessEnv): Needle[] =>
  Object.entries(env).flatMap(([name, value = '']) =>
    secretName.test(name) && !name.endsWith('_FILE') && value.length >= shortest
      ? [{ kind: 'secret' as const, what: name, bytes: Buffer.from(value) }]
      : [],
  )

const demonstration: readonly Needle[] = [
  ...Object.entries(demoAccounts).flatMap(([name, { displayName }]) => [name, displayName]),
  ...demoEntities.flatMap(({ name, uscc }) => [name, uscc]),
  'demonstration only: this key guards nothing',
].map(what => ({ kind: 'demonstration', what, bytes: Buffer.from(what) }))

/** Folders of this machine. One like `/app` is a path of the web app too. */
const machineOf = (folders: readonly string[]): Needle[] =>
  folders
    .filter(folder => folder === '/root' || folder.split(/[\\/]/).filter(Boolean).length > 1)
    .map(folder => ({ kind: 'machine', what: folder, bytes: Buffer.from(`${folder}/`) }))

const forms: readonly Form[] = [
  { kind: 'key', what: 'a private key', form: /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:\\n|\s)+[A-Za-z0-9+/]{16}/ },
  { kind: 'key', what: 'an id of a Tencent Cloud key', form: /\bAKID[A-Za-z0-9]{13,}/ },
  { kind: 'machine', what: 'a home folder', form: /\/(?:Users|home)\/[A-Za-z][\w.-]*\/|[A-Z]:\\+Users\\/ },
  // what makes such a line while it runs is not one
  { kind: 'source map', what: 'a link to a source map', form: /sourceMappingURL=(?:[^\s"'`]+\.map\b|data:[\w/;,=+-]{60})/ },
]

const filesOf = (folder: string, below = ''): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap(entry => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? filesOf(folder, path) : [path]
  })

/** Fonts and native code are not ours: of them only what is secret is looked for. */
const isBinary = (bytes: Buffer): boolean => bytes.subarray(0, 8192).includes(0)

export interface Look {
  readonly env: NodeJS.ProcessEnv
  readonly folders?: readonly string[]
  /** the Node host's bundle holds the demonstration, and its source map for whoever reads its stack traces */
  readonly except?: readonly LeakKind[]
}

/** Everything in a built folder that must not leave. Zipped copies stand beside what they are copies of. */
export const leaksIn = (folder: string, { env, folders = [resolve('.'), homedir()], except = [] }: Look): readonly Leak[] => {
  const wanted = <T extends { readonly kind: LeakKind }>(all: readonly T[]): T[] => all.filter(one => !except.includes(one.kind))
  const secrets = wanted(secretsOf(env))
  const needles = wanted([...secrets, ...demonstration, ...machineOf(folders)])
  const shapes = wanted(forms)
  return filesOf(folder)
    .filter(file => !file.endsWith('.gz'))
    .flatMap(file => {
      const bytes = readFileSync(join(folder, file))
      const binary = isBinary(bytes)
      const text = binary ? '' : bytes.toString('latin1')
      const mapped = file.endsWith('.map') ? wanted([{ kind: 'source map' as const, what: 'a source map' }]) : []
      const found = [
        ...mapped,
        ...(binary ? secrets : needles).filter(one => bytes.includes(one.bytes)),
        ...shapes.filter(({ form }) => form.test(text)),
      ]
      return found.map(({ kind, what }) => ({ file, kind, what }))
    })
}
