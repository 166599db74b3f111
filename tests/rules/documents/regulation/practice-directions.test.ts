import { describe } from 'vitest'
import { checkPractice } from '../../../kit/rules/practice.ts'

describe('direction (行文方向) follows from every issuer of a joint document', () => {
  const joint = { issuer: 'cityParty', coIssuers: ['city'] } as const
  checkPractice([
    [
      'a decision of party and government goes to those below either',
      { ...joint, kind: 'DECISION', to: ['countyParty', 'county'] },
      [],
    ],
    [
      'nobody of another city is below either',
      { ...joint, kind: 'DECISION', to: ['city2'] },
      ['KIND_DIRECTION ERROR'],
    ],
    ['each asks its own superior', { ...joint, kind: 'REQUEST', to: ['provParty', 'prov'] }, []],
    [
      'a third superior is one too many',
      { ...joint, kind: 'REQUEST', to: ['provParty', 'prov', 'provFin'] },
      ['R14_NOT_SUPERIOR ERROR', 'R3_MAIN_RECIPIENTS ERROR'],
    ],
    [
      'one issuer alone asks one',
      { issuer: 'cityEnv', kind: 'REQUEST', to: ['provEnv', 'city'] },
      ['R3_MAIN_RECIPIENTS ERROR'],
    ],
    [
      'two superiors of one issuer do not become right by a co-issuer without a superior among them',
      { issuer: 'cityEnv', coIssuers: ['cityFin'], kind: 'REPORT', to: ['provEnv', 'provHr'] },
      ['KIND_DIRECTION ERROR', 'R3_MAIN_RECIPIENTS WARNING', 'R8_OTHER_SUPERIOR WARNING'],
    ],
    [
      'what a co-issuer leads is no copy of what goes up',
      { ...joint, kind: 'REPORT', to: ['provParty', 'prov'], copies: ['county'] },
      ['R3_COPIES_LOWER ERROR'],
    ],
    [
      'each issuer’s superior hears of what is important',
      { ...joint, to: ['countyParty', 'county'], important: true },
      ['R9_COPY_SUPERIOR WARNING'],
    ],
    [
      'both hear of it',
      { ...joint, to: ['countyParty', 'county'], important: true, copies: ['provParty', 'prov'] },
      [],
    ],
    ['a level that a co-issuer skips is skipped', { ...joint, to: ['town'] }, ['R2_SKIPS_LEVEL_DOWN ERROR']],
    [
      'departments write jointly to the corresponding departments',
      {
        issuer: 'cityEdu',
        coIssuers: ['cityFin'],
        kind: 'OPINION',
        direction: 'DOWN',
        to: ['countyEdu', 'countyFin'],
      },
      [],
    ],
    [
      'and not as an opinion to one that neither guides',
      { issuer: 'cityEdu', coIssuers: ['cityFin'], kind: 'DECISION', to: ['provHr'] },
      ['KIND_DIRECTION ERROR'],
    ],
    [
      'a letter is not for whom an issuer leads',
      { ...joint, kind: 'LETTER', to: ['county'] },
      ['KIND_DIRECTION ERROR'],
    ],
  ])
})

describe('a general office speaks for its government', () => {
  checkPractice([
    ['to lower governments', { issuer: 'cityOffice', kind: 'CIRCULAR', to: ['county', 'cityEdu'] }, []],
    [
      'and not to another government of its level',
      { issuer: 'cityOffice', kind: 'DECISION', to: ['city2'] },
      ['KIND_DIRECTION ERROR'],
    ],
    [
      'past a level as its government would',
      { issuer: 'cityOffice', kind: 'OPINION', direction: 'DOWN', to: ['town'] },
      ['R2_SKIPS_LEVEL_DOWN ERROR'],
    ],
    [
      'the government’s superior hears of what is important, not the government',
      { issuer: 'cityOffice', to: ['county'], important: true },
      ['R9_COPY_SUPERIOR WARNING'],
    ],
    [
      'it writes letters to those of whom its government sends notices',
      { issuer: 'cityOffice', kind: 'LETTER', to: ['county', 'cityEdu'] },
      [],
    ],
    [
      'it reports to the office above (art. 7)',
      { issuer: 'cityOffice', kind: 'REPORT', to: ['provOffice'] },
      [],
    ],
    [
      'it does not report to an office beside it',
      { issuer: 'cityOffice', kind: 'REPORT', to: ['cityPartyOffice'] },
      ['KIND_DIRECTION ERROR'],
    ],
    ['it is not bound by art. 16(2)', { issuer: 'cityOffice', to: ['county'] }, []],
    ['a department’s own office is', { issuer: 'cityEduOffice', to: ['county'] }, ['R10_MANDATORY ERROR']],
    [
      'upward it speaks for itself alone',
      { issuer: 'cityOffice', kind: 'REPORT', to: ['prov'] },
      ['R2_SKIPS_LEVEL ERROR'],
    ],
  ])
})

describe('guidance (业务指导), no subordination, the same level', () => {
  checkPractice([
    [
      'organs that only guide each other write letters',
      { issuer: 'provEdu', kind: 'LETTER', to: ['cityEdu'] },
      [],
    ],
    ['also past a level', { issuer: 'countyEdu', kind: 'LETTER', to: ['provEdu'] }, []],
    [
      'a notice does not go up on that line',
      { issuer: 'cityEdu', to: ['provEdu'] },
      ['KIND_DIRECTION ERROR'],
    ],
    [
      'a guidance line has levels that can be skipped, up',
      { issuer: 'countyEdu', kind: 'REPORT', to: ['provEdu'] },
      ['R2_SKIPS_LEVEL ERROR'],
    ],
    [
      'and a copy suffices there as well',
      { issuer: 'countyEdu', kind: 'REPORT', to: ['provEdu'], copies: ['cityEdu'] },
      ['R2_WITHOUT_REASON WARNING'],
    ],
    ['and down', { issuer: 'provEdu', to: ['countyEdu'] }, ['R2_SKIPS_LEVEL_DOWN ERROR']],
    [
      'what goes up as well asks for no copy below, which R3 would take away',
      { to: ['prov', 'town'] },
      ['KIND_DIRECTION ERROR', 'R3_MAIN_RECIPIENTS WARNING'],
    ],
    [
      'and a copy below is refused',
      { to: ['prov', 'town'], copies: ['county'] },
      ['KIND_DIRECTION ERROR', 'R3_MAIN_RECIPIENTS WARNING', 'R3_COPIES_LOWER ERROR'],
    ],
    [
      'unless the level between is a main recipient too',
      { issuer: 'provEdu', to: ['cityEdu', 'countyEdu'] },
      [],
    ],
    [
      'a copy further up the trade skips nobody',
      { issuer: 'countyEdu', kind: 'LETTER', to: ['county2'], copies: ['provEdu'] },
      [],
    ],
    [
      'a department answers one that it leads by letter',
      { issuer: 'provEnv', kind: 'LETTER', title: '关于鉴别问题的复函', to: ['cityEnv'], copies: ['city'] },
      [],
    ],
    [
      'and sends it a notice otherwise',
      { issuer: 'provEnv', kind: 'LETTER', to: ['cityEnv'], copies: ['city'] },
      ['KIND_LETTER_BELOW WARNING'],
    ],
    [
      'which does not answer the department that leads it',
      { issuer: 'cityEnv', kind: 'LETTER', to: ['provEnv'], copies: ['city'] },
      ['KIND_DIRECTION ERROR'],
    ],
    [
      'agencies without a relation write letters',
      { issuer: 'cityEdu', kind: 'LETTER', to: ['countyFin'] },
      [],
    ],
    ['and no requests', { issuer: 'cityEdu', kind: 'REQUEST', to: ['provFin'] }, ['R14_NOT_SUPERIOR ERROR']],
  ])
})

describe('lists, congresses and party committees', () => {
  checkPractice([
    [
      'units stationed in the region stand beside lower governments',
      { kind: 'OPINION', direction: 'DOWN', to: ['county', 'grid'] },
      [],
    ],
    [
      'those of another region do not',
      { kind: 'OPINION', direction: 'DOWN', to: ['county', 'city2'] },
      ['KIND_DECLARED_DIRECTION ERROR'],
    ],
    ['alone they are not below', { kind: 'DECISION', to: ['grid'] }, ['KIND_DIRECTION ERROR']],
    [
      'superiors never stand in such a list',
      { kind: 'OPINION', direction: 'DOWN', to: ['county', 'prov'] },
      ['KIND_DECLARED_DIRECTION ERROR', 'R3_MAIN_RECIPIENTS WARNING'],
    ],
    [
      'a government reports to the congress of its level',
      { kind: 'REPORT', to: ['cityCongress'], copies: ['cityEdu'] },
      [],
    ],
    ['and not to that of another level', { kind: 'REPORT', to: ['provCongress'] }, ['KIND_DIRECTION ERROR']],
    ['and does not request of it', { kind: 'REQUEST', to: ['cityCongress'] }, ['R14_NOT_SUPERIOR ERROR']],
    [
      'a congress revokes a decision of its government',
      { issuer: 'cityCongress', kind: 'DECISION', to: ['city'], revokes: 'city' },
      [],
    ],
    [
      'and not of its government’s department',
      { issuer: 'cityCongress', kind: 'DECISION', to: ['city'], revokes: 'cityEdu' },
      ['KIND_REVOKES ERROR'],
    ],
    [
      'nor of another government',
      { issuer: 'cityCongress', kind: 'DECISION', to: ['city'], revokes: 'county' },
      ['KIND_REVOKES ERROR'],
    ],
    [
      'and those of a congress in its region',
      { issuer: 'provCongress', kind: 'DECISION', to: ['prov'], revokes: 'cityCongress' },
      [],
    ],
    [
      'a government revokes nothing of its congress',
      { kind: 'DECISION', to: ['county'], revokes: 'cityCongress' },
      ['KIND_REVOKES ERROR'],
    ],
    ['a government asks the party committee of its level', { kind: 'REQUEST', to: ['cityParty'] }, []],
    [
      'a department does not',
      { issuer: 'cityEdu', kind: 'REQUEST', to: ['cityParty'] },
      ['R14_NOT_SUPERIOR ERROR'],
    ],
    [
      'the party committee decides for all organs of its region',
      { issuer: 'cityParty', kind: 'DECISION', to: ['city', 'cityEdu', 'county'] },
      [],
    ],
    [
      'and for none of another',
      { issuer: 'cityParty', kind: 'DECISION', to: ['city2'] },
      ['KIND_DIRECTION ERROR'],
    ],
    [
      'an inner division has no part in that',
      { issuer: 'cityParty', kind: 'DECISION', to: ['cityEduBasic'] },
      ['KIND_DIRECTION ERROR'],
    ],
    [
      'a bill of a department names the congress',
      { issuer: 'cityEdu', kind: 'BILL', to: ['cityCongress'] },
      ['KIND_ISSUER ERROR'],
    ],
  ])
})
