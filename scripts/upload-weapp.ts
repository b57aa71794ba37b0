import { spawn } from 'node:child_process'
import { buildApp } from './build-web'
import { sentenceOf } from './deploy/fault'
import { uncommitted } from './uncommitted'
import { parseUpload } from './upload/options'
import { upload } from './upload/run'

/** `npm run upload:weapp`: docs/operations/releasing.md. */
const run = async (): Promise<void> =>
  upload(parseUpload(process.argv.slice(2)), {
    env: process.env,
    folder: 'dist/weapp',
    say: line => console.log(line),
    uncommitted,
    build: variables => {
      buildApp('weapp', variables)
    },
    spawn: (command, args, env) =>
      new Promise((resolve, reject) => {
        spawn(command, [...args], { env, stdio: 'inherit' })
          .on('error', reject)
          .on('exit', code => resolve(code ?? 1))
      }),
  })

run().catch((error: unknown) => {
  const sentence = sentenceOf(error)
  console.error(sentence === null ? error : `未完成：${sentence}`)
  process.exitCode = 1
})
