import { fold } from '../../../roster/folding.ts'
import { type Product, plainColumns } from './product.ts'

/** Google Forms: one header row, "Timestamp" first in the language of the form's owner, then the e-mail if it was collected, then the questions. */
export const googleForms: Product = ([header]) => {
  const first = header?.cells[0] ?? ''
  if (!header || !timestamps.has(fold(first))) return null
  return {
    source: 'google-forms',
    because: `It begins with the column “${first}”, as Google Forms writes it.`,
    headerRows: 1,
    columns: plainColumns(header.cells, (name, at) =>
      at === 0
        ? 'submitted'
        : at === 1 && addresses.has(fold(name))
          ? 'email'
          : scores.has(fold(name))
            ? null
            : undefined,
    ),
  }
}

const timestamps = new Set(
  [
    'Timestamp',
    'Zeitstempel',
    'Horodateur',
    'Marca temporal',
    'Carimbo de data/hora',
    'Informazioni cronologiche',
    'Tijdstempel',
    'Tidsstempel',
    'Tidsmerke',
    'Tidsstämpel',
    'Aikaleima',
    'Sygnatura czasowa',
    'Časové razítko',
    'Časová pečiatka',
    'Időbélyeg',
    'Zaman damgası',
    'Отметка времени',
    'Позначка часу',
    'タイムスタンプ',
    '타임스탬프',
    '时间戳记',
    '時間戳記',
    'طابع زمني',
    'חותמת זמן',
  ].map(fold),
)

const addresses = new Set(
  [
    'Email Address',
    'Email address',
    'Email',
    'Username',
    'E-Mail-Adresse',
    'Nutzername',
    'Adresse e-mail',
    "Nom d'utilisateur",
    'Dirección de correo electrónico',
    'Nombre de usuario',
    'Endereço de e-mail',
    'Nome de usuário',
    'Indirizzo email',
    'Nome utente',
    'E-mailadres',
    'Gebruikersnaam',
    'E-postadress',
    'E-mailadresse',
    'Adres e-mail',
  ].map(fold),
)

const scores = new Set(['Score', 'Punkte', 'Puntuación'].map(fold))
