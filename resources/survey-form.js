// The page that members fill in. It has no network; what is typed stays in this browser until it is saved as an answer file.
'use strict'
;(() => {
  const form = JSON.parse(document.getElementById('wave').textContent)
  const storeKey = `cohort-answer ${form.code}`
  const minutesInAWeek = 7 * 24 * 60
  const longestText = 10000
  let given = remembered() || empty()
  let isChanged = false
  let canRemember = true
  const root = document.getElementById('form')
  /** Each question as shown: whether it is answered, what is wrong with it, where to go to mend it. */
  let shown = []

  show()
  addEventListener('beforeunload', (event) => {
    if (isChanged && !canRemember) event.preventDefault()
  })

  // ---- what is kept

  function empty() {
    return { id: randomId(), picks: form.questions.filter((q) => q.kind === 'best-worst').map(() => ({ best: null, worst: null })), values: {} }
  }

  function remembered() {
    try {
      const kept = JSON.parse(localStorage.getItem(storeKey))
      const fits = kept && kept.id && Array.isArray(kept.picks) && kept.picks.length === empty().picks.length && kept.values
      return fits ? kept : null
    } catch {
      return null
    }
  }

  function remember() {
    isChanged = true
    try {
      localStorage.setItem(storeKey, JSON.stringify(given))
    } catch {
      canRemember = false
    }
  }

  function forget() {
    try {
      localStorage.removeItem(storeKey)
    } catch {
      // Nothing was kept.
    }
    given = empty()
    isChanged = false
    show()
    root.querySelector('h1').focus()
  }

  function valueOf(target) {
    return Object.hasOwn(given.values, target) ? given.values[target] : ''
  }

  function setValue(target, value) {
    given.values[target] = value
    remember()
  }

  function randomId() {
    return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  }

  // ---- the page

  function make(tag, properties, ...children) {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(properties || {})) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
      else if (value === true) element.setAttribute(name, '')
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value)
    }
    element.append(...children.filter((child) => child !== null))
    return element
  }

  function show() {
    shown = []
    let picks = 0
    const about = form.questions.filter((q) => q.kind !== 'best-worst' && q.kind !== 'points')
    const currencies = form.questions.filter((q) => !about.includes(q))
    root.replaceChildren(
      make('p', { class: 'from', dir: 'auto' }, form.from),
      make('h1', { dir: 'auto', tabindex: '-1' }, form.title),
      make('p', { class: 'introduction', dir: 'auto' }, form.introduction),
      make('ul', { class: 'facts' }, ...form.facts.map((fact) => make('li', {}, fact))),
      make(
        'section',
        { class: 'promises' },
        make('h2', {}, 'What happens with your answers'),
        make('ul', {}, ...form.promises.map((promise) => make('li', { dir: 'auto' }, promise))),
      ),
      make(
        'div',
        { class: 'progress' },
        make('span', { id: 'progress-words', role: 'status' }),
        make('progress', { id: 'progress', 'aria-labelledby': 'progress-words', max: String(form.questions.length), value: '0' }),
      ),
      make('h2', {}, 'What counts for you'),
      make('p', {}, form.howTo),
      ...currencies.map((q) => (q.kind === 'points' ? pointsQuestion(q) : bestWorstQuestion(q, picks++))),
      about.length > 0 ? make('h2', {}, 'About you and your time') : '',
      ...about.map((q, at) => (q.kind === 'choice' ? choiceQuestion(q, at) : typedQuestion(q, at))),
      ...ending(),
    )
    showProgress()
  }

  function showProgress() {
    const done = shown.filter((question) => question.isAnswered()).length
    document.getElementById('progress').value = done
    document.getElementById('progress-words').textContent = `${done} of ${shown.length} answered`
  }

  function said() {
    return make('p', { class: 'said', role: 'alert' })
  }

  function bestWorstQuestion(question, at) {
    const name = `choice-${at}`
    const message = said()
    const pick = given.picks[at]
    const rows = question.choices.map((choice, row) => {
      const radio = (which, heading) =>
        make('input', {
          type: 'radio',
          name: `${name}-${which}`,
          value: choice.id,
          checked: pick[which] === choice.id,
          'aria-labelledby': `${name}-${heading} ${name}-${row}`,
          onchange: () => choose(which, choice.id),
        })
      return make(
        'tr',
        {},
        make('td', { class: 'pick' }, make('label', {}, radio('best', 'most'))),
        make('td', { class: 'reason', id: `${name}-${row}`, dir: 'auto' }, choice.text),
        make('td', { class: 'pick' }, make('label', {}, radio('worst', 'least'))),
      )
    })
    const clear = make('button', { type: 'button', class: 'quiet', onclick: () => { pick.best = pick.worst = null; message.textContent = ''; update(); rows[0].querySelector('input').focus() } }, 'Clear this choice')
    const head = make(
      'tr',
      {},
      make('th', { class: 'pick', scope: 'col', id: `${name}-most` }, form.bestHeading),
      make('th', { class: 'reason', scope: 'col' }, 'Reason'),
      make('th', { class: 'pick', scope: 'col', id: `${name}-least` }, form.worstHeading),
    )
    const field = make('fieldset', {}, make('legend', {}, question.title), make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)), message, clear)

    function choose(which, id) {
      const other = which === 'best' ? 'worst' : 'best'
      const isSame = pick[other] === id
      pick[which] = id
      if (isSame) pick[other] = null
      message.textContent = isSame ? `The same can’t count most and least. Choose another one for “${which === 'best' ? form.worstHeading : form.bestHeading}”.` : ''
      update()
    }
    function update() {
      for (const input of field.querySelectorAll('input')) {
        const which = input.name.endsWith('best') ? 'best' : 'worst'
        input.checked = pick[which] === input.value
      }
      mark()
      remember()
      showProgress()
    }
    function mark() {
      for (const [row, choice] of question.choices.entries()) {
        const isPicked = pick.best === choice.id || pick.worst === choice.id
        rows[row].toggleAttribute('data-picked', isPicked)
      }
      clear.hidden = !pick.best && !pick.worst
    }
    mark()
    shown.push({ field, first: () => field.querySelector('input'), isAnswered: () => Boolean(pick.best && pick.worst), problem: () => '', say: () => {} })
    return field
  }

  function pointsQuestion(question) {
    const message = said()
    const rest = make('p', { class: 'rest', role: 'status' })
    const inputs = question.asks.map((ask) =>
      make('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '6', value: valueOf(ask.target), oninput: (event) => { setValue(ask.target, event.target.value.trim()); update() } }),
    )
    const field = make(
      'fieldset',
      {},
      make('legend', {}, question.title),
      make('p', { class: 'help' }, question.text),
      make('div', { class: 'points' }, ...question.asks.map((ask, at) => make('label', {}, make('span', { dir: 'auto' }, ask.choice.text), inputs[at]))),
      rest,
      message,
    )
    const typed = () => inputs.map((input) => input.value.trim()).filter((value) => value !== '')
    const areNumbers = () => typed().every((value) => /^\d{1,3}$/.test(value))
    const sum = () => typed().reduce((total, value) => total + Number(value), 0)
    function update() {
      const left = 100 - sum()
      rest.textContent = !areNumbers() ? 'Points are whole numbers from 0 to 100.' : left === 0 ? 'All 100 points are shared out.' : left > 0 ? `${left} ${left === 1 ? 'point' : 'points'} left to share out.` : `${-left} ${left === -1 ? 'point' : 'points'} too many: take some away.`
      message.textContent = ''
      field.removeAttribute('data-invalid')
      showProgress()
    }
    const entry = {
      field,
      first: () => inputs[0],
      isAnswered: () => typed().length > 0 && areNumbers() && sum() === 100,
      problem: () => (typed().length === 0 ? '' : !areNumbers() ? 'Points are whole numbers from 0 to 100.' : sum() === 100 ? '' : `Your points add up to ${sum()}. They have to add up to 100.`),
      say: (words) => { message.textContent = words; field.toggleAttribute('data-invalid', words !== '') },
    }
    shown.push(entry)
    queueMicrotask(update)
    return field
  }

  function choiceQuestion(question, at) {
    const { ask } = question
    const inputs = question.choices.map((choice) =>
      make('input', { type: 'radio', name: `about-${at}`, value: choice, checked: valueOf(ask.target) === choice, onchange: () => { setValue(ask.target, choice); mark(); showProgress() } }),
    )
    const clear = make('button', { type: 'button', class: 'quiet', onclick: () => { setValue(ask.target, ''); for (const input of inputs) input.checked = false; mark(); showProgress(); inputs[0].focus() } }, 'Clear this answer')
    const field = make('fieldset', {}, make('legend', { dir: 'auto' }, ask.text), make('div', { class: 'choices' }, ...question.choices.map((choice, row) => make('label', {}, inputs[row], make('span', { dir: 'auto' }, choice)))), clear)
    const mark = () => { clear.hidden = valueOf(ask.target) === '' }
    mark()
    shown.push({ field, first: () => inputs[0], isAnswered: () => valueOf(ask.target) !== '', problem: () => '', say: () => {} })
    return field
  }

  function typedQuestion(question, at) {
    const { ask, kind } = question
    const id = `about-${at}`
    const message = said()
    message.id = `${id}-said`
    const properties = { id, maxlength: String(kind === 'email' ? 254 : longestText), autocomplete: kind === 'email' ? 'email' : 'off', dir: 'auto', 'aria-describedby': `${question.help ? `${id}-help ` : ''}${id}-said`, oninput: () => { setValue(ask.target, input.value); entry.say(''); showProgress() } }
    const input =
      kind === 'text'
        ? make('textarea', properties)
        : make('input', { ...properties, type: kind === 'email' ? 'email' : 'text', inputmode: kind === 'minutes' ? 'numeric' : kind === 'email' ? 'email' : null, class: kind === 'minutes' ? 'short' : null })
    input.value = valueOf(ask.target)
    const field = make(
      'div',
      { class: 'question' },
      make('label', { for: id, dir: 'auto' }, ask.text),
      question.help ? make('p', { class: 'help', id: `${id}-help` }, question.help) : null,
      input,
      message,
    )
    const entry = {
      field,
      first: () => input,
      isAnswered: () => input.value.trim() !== '',
      problem: () => {
        const value = input.value.trim()
        if (value === '') return ''
        if (kind === 'minutes' && (!/^\d{1,6}(?:[.,]\d+)?$/.test(value) || Number(value.replace(',', '.')) > minutesInAWeek)) return 'Minutes a week are a number, for example 30.'
        if (kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'This is not an e-mail address. Mend it or leave it empty.'
        return ''
      },
      say: (words) => { message.textContent = words; field.toggleAttribute('data-invalid', words !== ''); input.toggleAttribute('aria-invalid', words !== '') },
    }
    shown.push(entry)
    return field
  }

  // ---- saving

  function ending() {
    const open = make('section', { class: 'notice open', hidden: true, id: 'open' })
    const done = make('section', { class: 'notice', hidden: true, id: 'done' })
    const out = make('section', { class: 'notice', hidden: true, id: 'out' })
    return [
      make('h2', {}, 'Save your answers'),
      make('p', {}, 'Your answers are saved as one small file on this device. Nothing is sent by itself.'),
      make(
        'div',
        { class: 'row' },
        make('button', { type: 'button', class: 'primary', onclick: () => trySaving(saveFile) }, 'Save my answers'),
        make('button', { type: 'button', onclick: () => trySaving(showText) }, 'Show my answers as text'),
      ),
      open,
      done,
      out,
      make(
        'p',
        { class: 'hint row' },
        make('span', {}, 'Until then what you type is kept in this browser only.'),
        make('button', { type: 'button', class: 'quiet', onclick: () => { if (confirm('Empty the whole form? What you typed is gone then.')) forget() } }, 'Empty the form'),
      ),
      make('p', { class: 'code' }, `Form ${form.code}. Made with Cohort Studio.`),
    ]
  }

  function trySaving(save) {
    for (const name of ['open', 'done', 'out']) document.getElementById(name).hidden = true
    const wrong = shown.filter((question) => { question.say(question.problem()); return question.problem() !== '' })
    if (wrong.length > 0) {
      wrong[0].first().focus()
      return
    }
    const left = shown.filter((question) => !question.isAnswered())
    if (left.length === 0) return save()
    if (left.length === shown.length) return notice('open', 'There is nothing to save yet', 'Answer at least one question first.', [['Go to the first question', () => left[0].first().focus(), true]])
    notice('open', left.length === 1 ? 'One question is still open' : `${left.length} questions are still open`, 'You may leave questions out: what you answered counts.', [
      ['Go to the first open one', () => left[0].first().focus(), true],
      ['Go on without them', () => { document.getElementById('open').hidden = true; save() }, false],
    ])
  }

  function notice(name, title, words, acts, ...more) {
    const section = document.getElementById(name)
    const heading = make('h2', { tabindex: '-1' }, title)
    section.replaceChildren(heading, make('p', {}, words), ...more, make('div', { class: 'row' }, ...acts.map(([label, act, isFirst]) => make('button', { type: 'button', class: isFirst ? 'primary' : null, onclick: act }, label))))
    section.hidden = false
    heading.focus()
    section.scrollIntoView({ block: 'nearest' })
  }

  function saveFile() {
    const name = `${form.code}-${given.id}.cohort-answer.json`
    const address = URL.createObjectURL(new Blob([JSON.stringify(answer(), null, 1)], { type: 'application/json' }))
    const link = make('a', { href: address, download: name, hidden: true })
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(address), 60000)
    isChanged = false
    notice('done', 'Thank you. One last step', `Your answers are in the file ${name}, where your browser keeps its downloads. Send that file to the person who gave you this form.`, [
      ['Show them as text instead', () => trySavingAs(showText), false],
      ['Fill in for somebody else', () => { if (confirm('Is the file saved? The form is emptied for the next person.')) forget() }, false],
    ])
  }

  function trySavingAs(save) {
    document.getElementById('done').hidden = true
    save()
  }

  function showText() {
    const area = make('textarea', { class: 'out', readonly: true, 'aria-label': 'Your answers as text', rows: '12' })
    area.value = answerText()
    const copied = make('p', { class: 'rest', role: 'status' })
    isChanged = false
    notice('out', 'Your answers as text', 'Copy all of it into a message to the person who gave you this form.', [
      ['Copy', () => copy(area, copied), true],
    ], area, copied)
  }

  async function copy(area, copied) {
    area.select()
    try {
      await navigator.clipboard.writeText(area.value)
      copied.textContent = 'Copied. Paste it into your message.'
    } catch {
      copied.textContent = document.execCommand('copy') ? 'Copied. Paste it into your message.' : 'The text is selected: copy it with Ctrl+C or ⌘C.'
    }
  }

  function answer() {
    const points = {}
    const segments = {}
    const own = {}
    for (const [target, value] of Object.entries(given.values)) {
      const text = value.trim()
      if (text === '') continue
      if (target.startsWith('points:')) points[target.slice(7)] = Number(text)
      else if (target.startsWith('segment:')) segments[target.slice(8)] = text
      else own[target] = target === 'minutes' ? Number(text.replace(',', '.')) : text
    }
    return { format: 'cohort-studio-answer', version: 1, wave: form.code, id: given.id, savedAt: new Date().toISOString(), picks: given.picks.map(({ best, worst }) => [best, worst]), points, segments, ...own }
  }

  /** For reading first, then once more in letters that no mail program changes. */
  function answerText() {
    const bytes = new TextEncoder().encode(JSON.stringify(answer()))
    const block = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(/.{64}/g, '$&\n').trimEnd()
    return `${readable().join('\n')}\n\nPlease leave the lines below as they are: they hold the same answers for the computer.\n-----BEGIN COHORT ANSWER-----\n${block}\n-----END COHORT ANSWER-----\n`
  }

  function readable() {
    let picks = 0
    const lines = [form.title]
    for (const question of form.questions) {
      if (question.kind === 'best-worst') {
        const pick = given.picks[picks++]
        const words = (id) => (question.choices.find((choice) => choice.id === id) || { text: '–' }).text
        lines.push('', question.title, `${form.bestHeading}: ${words(pick.best)}`, `${form.worstHeading}: ${words(pick.worst)}`)
      } else if (question.kind === 'points') {
        lines.push('', question.title, ...question.asks.map((ask) => `${valueOf(ask.target) || '–'}: ${ask.choice.text}`))
      } else lines.push('', question.ask.text, valueOf(question.ask.target).trim() || '–')
    }
    return lines
  }
})()
