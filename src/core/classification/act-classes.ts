import { ActClass } from '../../contract/classification.ts'
import { asking, signal } from './signals.ts'

/** What a message does, as bits; none of them: something else. */
export const actBit: Readonly<Record<ActClass, number>> = { ask: 1, give: 2, thank: 4, prompt: 8 }

/** Classes as bits. */
export function bitsOf(classes: readonly ActClass[]): number {
  return classes.reduce((bits, one) => bits | actBit[one], 0)
}

/** The classes that bits stand for. */
export function classesIn(bits: number): ActClass[] {
  return ActClass.options.filter((one) => bits & actBit[one])
}

/** Where a message stands, as far as that tells what it does. */
export type Standing = Readonly<{
  /** Whoever wrote it was facilitator or staff on that day. */
  isGuide: boolean
  /** Somebody else asked shortly before in its conversation. */
  answersAsk: boolean
  /** Whoever wrote it asked before in its conversation, first of all. */
  hasAsked: boolean
}>

/** A message as the rule sees it: what its text says, its length in words, whether it shares a file. */
export type Said = Readonly<{ signals: number; words: number; hasArtefact: boolean }>

/** What a message does and why, in words. */
export type Ruling = Readonly<{ classes: number; because: readonly string[] }>

/**
 * What a message does, by a ladder anybody can follow: who asks is seen by question marks and by how questions and needs are put (a question of facilitators or
 * staff is a prompt); who gives, by answering somebody's ask or by sharing; who thanks, by saying so. It may do several things, or none of them.
 * Source: after the speech acts of Arguello & Shaffer, ICWSM 2015.
 */
export function ruleOn(said: Said, standing: Standing): Ruling {
  const because: string[] = []
  let classes = 0
  const add = (act: ActClass, reason: string) => {
    classes |= actBit[act]
    because.push(reason)
  }
  const has = (bits: number) => (said.signals & bits) !== 0
  const asks = has(asking)
  if (asks) add(standing.isGuide ? 'prompt' : 'ask', questionSeenBy(said.signals))
  if (has(signal.thanks)) add('thank', 'says thanks')
  else if (!standing.hasAsked) {
    const shares = has(signal.link) || said.hasArtefact
    const isLonger = said.words >= fewestWordsOfAnswer
    const puts = has(signal.offer) && isLonger
    const answers = standing.answersAsk && (asks ? puts : isLonger || shares || has(signal.code))
    if (answers) add('give', 'answers what somebody else asked')
    else if (shares && !asks) add('give', said.hasArtefact ? 'shares a file' : 'shares a link')
    else if (puts && !asks) add('give', 'puts forward an answer')
  }
  return { classes, because }
}

/** Less is a word of agreement. */
const fewestWordsOfAnswer = 4

function questionSeenBy(signals: number): string {
  if (signals & signal.question) return 'ends a sentence with a question mark'
  return signals & signal.need ? 'says that something is needed' : 'begins as a question does'
}
