// What the text of Lindbergh says: emergency, prison, housing mediation and foster care between Lunigiana and Massa.
import { fosdinovo, organisations as o, pontremoli, territories as t } from './ids.ts'
import { reading, telling } from './telling.ts'

const { register, describe, join, declare, offer } = telling('2024-01-12T08:00:00.000Z')
const { quote, quoteNoting, fileName, named } = reading('lindbergh-lunigiana.txt')

const heading = 'Servizio sociale professionale'
const place = 'Lunigiana e Massa'
const emergency =
  'Attraverso un percorso di co-progettazione con la Società della Salute della Lunigianaè attivo il Pronto intervento sociale, intervento rientrante tra i Livelli Essenziali di Prestazione Sociale previsti dalla Costituzione italiana.'
const hours =
  'Il progetto è particolarmente importante sia sotto l’aspetto operativo dell’intervento, che si svolge 7 giorni su 7 e h24, che per l’alta professionalità richiesta alle Assistenti Sociali impiegate.'
const fourteen =
  'Il servizio infatti si attiva nei 14 Comuni, in caso di emergenze ed urgenze sociali, circostanze della vita quotidiana dei cittadini che insorgono repentinamente e improvvisamente a cui è necessario dare una risposta immediata e tempestiva in modo qualificato.'
const respect =
  '“Consideriamoci: percorsi di promozione del sé nel rispetto degli altri” intervento rivolto alle ragazze minori accolte presso l’IPM di Pontremoli che interpreta la restrizione come risposta efficace se intesa ed impostata come passaggio di crescita personale ed evoluzione verso un pieno reinserimento;'
const parents =
  '“Tra carcere e genitorialità”, progetto realizzato presso il carcere di Massa, che si propone di prendersicura delle relazione tra padre detenuto,figli egenitore/care giver convivente e promuove un intervento mirato a sostenere le risorse dei genitori, a sviluppare le responsabilità e a migliorare le competenze genitoriali.'
const mediation =
  'Dal 2023 in collaborazione con Società della SaluteLunigiana svolgiamo,interventi in ambito di mediazione sociale e alloggiativa, grazie ad un progetto finanziato dalla Fondazione Carispezia.'
const active =
  "Inoltre siamo in coprogettazione con Sds per interventi di inclusione attiva e miglioramento dell'occupabilità di persone in carico ai servizi socio sanitari territoriali."
const operti =
  'In questa area di intervento, di particolare rilievo è l’attività svolta in collaborazione con la Fondazione Operti sul territorio di Massa indirizzata a persone con problematiche abitative e con back ground migratorio beneficiari di percorsi di inserimento lavorativo .'
const minors =
  'In ambito di educazione dei minori abbiamo realizzato il Centro estivo per i bambini daì 3 ai 5 anni per il Comune di Fosdinovo e abbiamo sviluppato grazie ad un intervento di coprogettazione con la Società della salute, il progetto Equipe Affido e Tutela minori.'
const foster =
  'Dalla primavere del 2023, attraverso progetto il progetto Equipe Affido, operiamo per garantire ai minori, nel caso in cui la famiglia di origine si trovi temporaneamente in una situazione di disagio e vulnerabilità tale da non poter garantire ai propri figli un contesto familiare idoneo, un ambiente di crescita stabile, sicuro ed adeguato ai propri bisogni evolutivi.'
const families =
  'Si promuove la valorizzazione di una rete solidale di accoglienza familiare affinché i bambini e i ragazzi possano essere adeguatamente accuditi ed educati in famiglia, anche se non nella propria.'

const withSds = { territories: [t.lunigiana], partners: [{ body: o.sdsLunigiana, share: 'partner' }], mode: 'co-design' } as const
const since2023 = { precision: 'year', day: '2023-01-01', words: 'dal 2023' } as const
const spring = { precision: 'season', day: '2023-03-01', words: 'dalla primavera del 2023' } as const

export const lindbergh = [
  register(
    o.lindbergh,
    'cooperative',
    'Lindbergh',
    fileName('Il testo non nomina chi scrive e non dice che è una cooperativa: il nome viene dal titolo del documento.'),
  ),
  register(o.sdsLunigiana, 'society-of-health', 'Società della Salute della Lunigiana', quote(emergency), { alias: 'SdS Lunigiana' }),
  register(o.ipmPontremoli, 'institution', 'IPM di Pontremoli', quote(respect)),
  register(o.massaPrison, 'institution', 'Carcere di Massa', quote(parents)),
  register(o.carispezia, 'foundation', 'Fondazione Carispezia', quote(mediation)),
  register(o.operti, 'foundation', 'Fondazione Operti', quote(operti)),

  describe(o.lindbergh, 'remark', 'Lavora nel servizio sociale professionale.', quote(heading)),
  join(o.lindbergh, 'active-in', t.lunigiana, quote(place)),
  join(o.lindbergh, 'active-in', t.massa, quote(place)),
  join(o.sdsLunigiana, 'lead', t.lunigiana, named('La zona porta il nome della Società della Salute.')),
  join(o.ipmPontremoli, 'active-in', pontremoli, quote(respect)),
  join(o.massaPrison, 'active-in', t.massa, quote(parents)),
  declare(t.lunigiana, 'municipalities', 14, quote(fourteen)),

  offer(o.lindbergh, 'emergency', 'Pronto intervento sociale (PIS)', quote(emergency, hours, fourteen), {
    ...withSds,
    details: '7 giorni su 7, 24 ore su 24, in 14 comuni.',
  }),
  offer(o.lindbergh, 'justice', 'Consideriamoci: percorsi di promozione del sé nel rispetto degli altri', quote(respect), {
    territories: [pontremoli],
    partners: [{ body: o.ipmPontremoli, share: 'host' }],
    details: 'Per le ragazze minori accolte nell’istituto.',
  }),
  offer(o.lindbergh, 'justice', 'Tra carcere e genitorialità', quote(parents), {
    territories: [t.massa],
    partners: [{ body: o.massaPrison, share: 'host' }],
  }),
  offer(o.lindbergh, 'housing', 'Mediazione sociale e alloggiativa', quote(mediation), {
    territories: [t.lunigiana],
    partners: [
      { body: o.sdsLunigiana, share: 'partner' },
      { body: o.carispezia, share: 'funder' },
    ],
    mode: 'collaboration',
    when: since2023,
  }),
  offer(o.lindbergh, 'work', 'Inclusione attiva e miglioramento dell’occupabilità', quote(active), withSds),
  offer(o.lindbergh, 'inclusion', 'Inclusione abitativa e inserimento lavorativo a Massa', quote(operti), {
    territories: [t.massa],
    partners: [{ body: o.operti, share: 'partner' }],
    mode: 'collaboration',
    details: 'Per persone con problemi abitativi e background migratorio.',
  }),
  offer(o.lindbergh, 'education', 'Centro estivo per bambini dai 3 ai 5 anni', quote(minors), {
    territories: [fosdinovo],
    behalf: [fosdinovo],
    mode: 'on-behalf',
    stage: 'past',
  }),
  offer(
    o.lindbergh,
    'minors',
    'Equipe Affido e Tutela minori',
    quoteNoting('La primavera del 2023 è detta per «Equipe Affido».', minors, foster, families),
    { ...withSds, when: spring },
  ),
]
