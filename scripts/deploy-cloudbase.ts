import { createInterface } from 'node:readline/promises'
import { buildFunctions } from './build-functions'
import { buildApp } from './build-web'
import { Stop, sentenceOf } from './deploy/fault'
import { parseOptions } from './deploy/options'
import { deploy, stepNames } from './deploy/run'
import { uncommitted } from './uncommitted'

const question = async (text: string): Promise<string | null> => {
  if (!process.stdin.isTTY) return null
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(text)
  } finally {
    terminal.close()
  }
}

/** `npm run deploy:cloudbase`: docs/operations/releasing.md. */
const run = async (): Promise<void> => {
  const options = parseOptions(process.argv.slice(2), stepNames)
  const includes = (step: string) => options.only === null || options.only.includes(step)
  if (options.environment === 'prod' && !options.dryRun && uncommitted())
    throw new Stop('工作区有未提交的改动：正式环境只部署已提交的代码，请先提交或移走')
  if (includes('functions')) await buildFunctions()
  if (includes('web')) buildApp('h5')
  await deploy(options, {
    env: process.env,
    functionsFolder: 'dist/cloudfunctions',
    webFolder: 'dist/h5',
    say: line => console.log(line),
    question,
  })
}

run().catch((error: unknown) => {
  const sentence = sentenceOf(error)
  console.error(sentence === null ? error : `未完成：${sentence}`)
  process.exitCode = 1
})
