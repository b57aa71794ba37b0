import { expectedOfCollection } from './expected-collection'

/**
 * What the workflow says of who may do what, stated a second time and never derived from the program's own table.
 * Four groups a line: the subject is the caller's own · their unit decides it · it lies in their district · none of these.
 * Seven letters a group: draft submitted returned approved reJected assigned(Z) withdrawn; a dash forbids.
 * `citizen` has not signed in. Everyone signed in may be an agent of what is their own.
 */
export const expected: Readonly<Record<string, string>> = {
  ...expectedOfCollection,
  'public.read': `
    citizen  dsrajzw dsrajzw dsrajzw dsrajzw
    agent    dsrajzw dsrajzw dsrajzw dsrajzw
    officer  dsrajzw dsrajzw dsrajzw dsrajzw
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    dsrajzw dsrajzw dsrajzw dsrajzw
    auditor  dsrajzw dsrajzw dsrajzw dsrajzw
  `,
  'site.confirm': `
    citizen  dsrajzw dsrajzw dsrajzw dsrajzw
    agent    dsrajzw dsrajzw dsrajzw dsrajzw
    officer  dsrajzw dsrajzw dsrajzw dsrajzw
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    dsrajzw dsrajzw dsrajzw dsrajzw
    auditor  dsrajzw dsrajzw dsrajzw dsrajzw
  `,
  'session.manage': `
    citizen  ------- ------- ------- -------
    agent    dsrajzw dsrajzw dsrajzw dsrajzw
    officer  dsrajzw dsrajzw dsrajzw dsrajzw
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    dsrajzw dsrajzw dsrajzw dsrajzw
    auditor  dsrajzw dsrajzw dsrajzw dsrajzw
  `,
  'invitation.accept': `
    citizen  ------- ------- ------- -------
    agent    dsrajzw dsrajzw dsrajzw dsrajzw
    officer  dsrajzw dsrajzw dsrajzw dsrajzw
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    dsrajzw dsrajzw dsrajzw dsrajzw
    auditor  dsrajzw dsrajzw dsrajzw dsrajzw
  `,
  'application.create': `
    citizen  ------- ------- ------- -------
    agent    dsrajzw dsrajzw dsrajzw dsrajzw
    officer  dsrajzw dsrajzw dsrajzw dsrajzw
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    dsrajzw dsrajzw dsrajzw dsrajzw
    auditor  dsrajzw dsrajzw dsrajzw dsrajzw
  `,
  'application.list-own': `
    citizen  ------- ------- ------- -------
    agent    dsrajzw ------- ------- -------
    officer  dsrajzw ------- ------- -------
    office   dsrajzw ------- ------- -------
    admin    dsrajzw ------- ------- -------
    auditor  dsrajzw ------- ------- -------
  `,
  'application.read': `
    citizen  ------- ------- ------- -------
    agent    dsrajzw ------- ------- -------
    officer  dsrajzw -srajz- -srajz- -------
    office   dsrajzw -srajz- -srajz- -srajz-
    admin    dsrajzw ------- ------- -------
    auditor  dsrajzw ------- ------- -------
  `,
  'application.edit': `
    citizen  ------- ------- ------- -------
    agent    d-r---- ------- ------- -------
    officer  d-r---- ------- ------- -------
    office   d-r---- ------- ------- -------
    admin    d-r---- ------- ------- -------
    auditor  d-r---- ------- ------- -------
  `,
  'application.sign': `
    citizen  ------- ------- ------- -------
    agent    d-r---- ------- ------- -------
    officer  d-r---- ------- ------- -------
    office   d-r---- ------- ------- -------
    admin    d-r---- ------- ------- -------
    auditor  d-r---- ------- ------- -------
  `,
  'application.submit': `
    citizen  ------- ------- ------- -------
    agent    d-r---- ------- ------- -------
    officer  d-r---- ------- ------- -------
    office   d-r---- ------- ------- -------
    admin    d-r---- ------- ------- -------
    auditor  d-r---- ------- ------- -------
  `,
  'application.withdraw': `
    citizen  ------- ------- ------- -------
    agent    dsr---- ------- ------- -------
    officer  dsr---- ------- ------- -------
    office   dsr---- ------- ------- -------
    admin    dsr---- ------- ------- -------
    auditor  dsr---- ------- ------- -------
  `,
  'application.comment': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- -s----- -------
    office   ------- ------- ------- -------
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'application.queue': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  dsrajzw dsrajzw dsrajzw dsrajzw
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'application.decide': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- -s----- ------- -------
    office   ------- -s----- ------- -------
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'application.queue-all': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'application.assign': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- ------- -------
    office   ---a--- ---a--- ---a--- ---a---
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'entity.agents': `
    citizen  ------- ------- ------- -------
    agent    dsrajzw ------- ------- -------
    officer  dsrajzw ------- ------- -------
    office   dsrajzw ------- ------- -------
    admin    dsrajzw ------- ------- -------
    auditor  dsrajzw ------- ------- -------
  `,
  'code.read': `
    citizen  ------- ------- ------- -------
    agent    dsrajzw ------- ------- -------
    officer  dsrajzw ------- ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    dsrajzw ------- ------- -------
    auditor  dsrajzw ------- ------- -------
  `,
  'code.print': `
    citizen  ------- ------- ------- -------
    agent    dsrajzw ------- ------- -------
    officer  dsrajzw dsrajzw ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    dsrajzw ------- ------- -------
    auditor  dsrajzw ------- ------- -------
  `,
  'code.change': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'site.read': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'job.run': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- ------- -------
    office   dsrajzw dsrajzw dsrajzw dsrajzw
    admin    ------- ------- ------- -------
    auditor  ------- ------- ------- -------
  `,
  'unit.manage': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- ------- -------
    office   ------- ------- ------- -------
    admin    dsrajzw dsrajzw dsrajzw dsrajzw
    auditor  ------- ------- ------- -------
  `,
  'officer.manage': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- ------- -------
    office   ------- ------- ------- -------
    admin    dsrajzw dsrajzw dsrajzw dsrajzw
    auditor  ------- ------- ------- -------
  `,
  'audit.read': `
    citizen  ------- ------- ------- -------
    agent    ------- ------- ------- -------
    officer  ------- ------- ------- -------
    office   ------- ------- ------- -------
    admin    ------- ------- ------- -------
    auditor  dsrajzw dsrajzw dsrajzw dsrajzw
  `,
}
