import { readFault } from './cloud-fault'
import { NoAnswer } from './no-answer'

const fail = (errCode: number | undefined, errMsg = 'cloud.callFunction:fail') => ({
  ...(errCode === undefined ? {} : { errCode }),
  errMsg,
})
const wrapped = (code: number, words: string) =>
  fail(
    -404011,
    `cloud.callFunction:fail requestID 8ffd5110-0ae1-11eb-8047-525400979946, cloud function service error code ${code}, error message ${words}`,
  )

describe('a failed call of the cloud', () => {
  it.each([
    ['the network', fail(-1, 'cloud.callFunction:fail request:fail')],
    ['a network that is named without a code', fail(undefined, 'cloud.callFunction:fail timeout')],
    ['the cloud took too long', fail(-501002)],
    ['the function ran out of time', wrapped(-504003, 'Invoking task timed out after 10 seconds')],
    ['an answer that was polled for in vain', fail(-404012)],
  ])('%s: nobody knows whether it was done, so it may be asked once more', (_what, fault) => {
    expect(readFault(fault)).toBeInstanceOf(NoAnswer)
  })

  it.each([
    ['a function that is not there', fail(-501000, 'Error: errCode: -501000 | errMsg: [FunctionName] FUNCTION_NOT_FOUND'), 'unavailable'],
    ['an environment that is not there', fail(-501000, '[100003] env not exists'), 'unavailable'],
    ['a function that broke down', wrapped(-504002, 'Error: exit 134'), 'unavailable'],
    ['a database that refuses', fail(-502001), 'unavailable'],
    ['more calls than the quota', fail(-501003), 'busy'],
    ['more calls at once than the quota', wrapped(-501004, 'concurrency'), 'busy'],
    ['a file beyond the platform’s limit', fail(-403001), 'too-large'],
    ['what is no fault of the platform’s', new TypeError('x is not a function'), 'unavailable'],
    ['nothing', undefined, 'unavailable'],
  ])('%s: asking again changes nothing', (_what, fault, reason) => {
    expect(readFault(fault)).toEqual({ ok: false, reason })
  })
})
