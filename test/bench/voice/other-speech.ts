/** Speech that is no question to the plant, and questions about tags that it does not have. */
export const OUT_OF_PLANT: readonly string[] = [
  'my favourite football team lost the match yesterday',
  'do you want to come to dinner with us on friday',
  'the weather in the mountains was beautiful last summer',
  'she bought a new pair of shoes for the wedding',
  'can somebody pass me the newspaper please',
  'i think the children are still sleeping upstairs',
  'he told me a long story about his grandmother',
  'we should paint the kitchen before christmas',
  'have you seen the movie about the polar bears',
  'the dog ran across the garden and barked at the cat',
  'let us meet at the station after work',
  'the doctor said it is only a cold',
  'turn left after the church and then go straight on',
  'my brother is learning to play the guitar',
  'there is a spider on the ceiling of the bathroom',
  'they are going on holiday to portugal next week',
];

export const UNKNOWN_TAGS: readonly string[] = [
  'what is the bearing temperature of p nine oh nine',
  'what is the flow of p nine nine nine',
  'is p one four seven running',
  'why did v f d eight oh three trip',
  'what is the pressure of k six five four',
  'show me the status of c h nine',
  'start p five five five',
  'what alarms are active on x four twelve',
  'what is the level of t k eight hundred',
  'is p seven oh one running',
  'what is the speed of m nine two two',
  'how do i start b eight one six',
];
