insert into twin_episode
select e.* from episode e
join twin_patient p on p.id = e.patient_id
left join twin_episode t on t.id = e.id
where t.id is null
