/** The locales of CLDR 48 whose characters run from right to left; a test in Node holds these to be all. */
export const rightToLeft: readonly string[] = `
  apc ar ar-AE ar-BH ar-DJ ar-DZ ar-EG ar-EH ar-ER ar-IL ar-IQ ar-JO ar-KM ar-KW ar-LB ar-LY ar-MA
  ar-MR ar-OM ar-PS ar-QA ar-SA ar-SD ar-SO ar-SS ar-SY ar-TD ar-TN ar-YE az-Arab az-Arab-IQ
  az-Arab-TR bal bal-Arab bgn bgn-AE bgn-AF bgn-IR bgn-OM bm-Nkoo bqi ckb ckb-IR dv fa fa-AF ff-Adlm
  ff-Adlm-BF ff-Adlm-CM ff-Adlm-GH ff-Adlm-GM ff-Adlm-GW ff-Adlm-LR ff-Adlm-MR ff-Adlm-NE ff-Adlm-NG
  ff-Adlm-SL ff-Adlm-SN ha-Arab ha-Arab-SD he kk-Arab ks ks-Arab ku-Arab ku-Arab-IR lrc lrc-IQ ms-Arab
  ms-Arab-BN mzn nqo pa-Arab ps ps-PK rhg rhg-Rohg rhg-Rohg-BD sd sd-Arab sdh sdh-IQ skr syr syr-SY
  trw ug ur ur-IN uz-Arab yi
`
  .trim()
  .split(/\s+/);
